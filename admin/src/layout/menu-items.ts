import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import Balance from '@mui/icons-material/BalanceOutlined';
import Article from '@mui/icons-material/ArticleOutlined';
import Badge from '@mui/icons-material/BadgeOutlined';
import Campaign from '@mui/icons-material/CampaignOutlined';
import EmojiEvents from '@mui/icons-material/EmojiEventsOutlined';
import FactCheck from '@mui/icons-material/FactCheckOutlined';
import FormatListNumbered from '@mui/icons-material/FormatListNumbered';
import Gavel from '@mui/icons-material/GavelOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import History from '@mui/icons-material/History';
import Home from '@mui/icons-material/HomeOutlined';
import Inventory from '@mui/icons-material/Inventory2Outlined';
import RateReview from '@mui/icons-material/RateReviewOutlined';
import HowToVote from '@mui/icons-material/HowToVoteOutlined';
import MoveToInbox from '@mui/icons-material/MoveToInboxOutlined';
import PlaylistAddCheck from '@mui/icons-material/PlaylistAddCheck';
import Rule from '@mui/icons-material/RuleOutlined';
import School from '@mui/icons-material/SchoolOutlined';
import TableChart from '@mui/icons-material/TableChartOutlined';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import type { Action } from '@domain/access/authorise';
import type { SvgIconComponent } from '@mui/icons-material';
import type { PlainTextKey } from '../i18n/text';

export interface MenuItem {
  to: string;
  label: PlainTextKey;
  icon: SvgIconComponent;
  needs: Action | null;
  /** Not for whoever may do this: the work comes to them another way. */
  unless?: Action;
}

/** The menu in the order of the work. An item is there for whoever may do what it needs. */
export const menuItems: MenuItem[] = [
  { to: '/', label: 'menu.home', icon: Home, needs: null },
  { to: '/import', label: 'menu.import', icon: UploadFile, needs: 'slate.import' },
  { to: '/nominees', label: 'menu.nominees', icon: Groups, needs: 'nominee.read' },
  { to: '/slates', label: 'menu.slates', icon: FormatListNumbered, needs: 'slate.read' },
  { to: '/received', label: 'menu.received', icon: MoveToInbox, needs: 'slate.receive' },
  { to: '/my-reviews', label: 'menu.myReviews', icon: RateReview, needs: 'review.write', unless: 'panel.run' },
  { to: '/reviewers', label: 'menu.reviewers', icon: School, needs: 'reviewer.read' },
  { to: '/panels', label: 'menu.panels', icon: HowToVote, needs: 'panel.read' },
  { to: '/assessments', label: 'menu.assessments', icon: FactCheck, needs: 'assessment.read' },
  { to: '/assembly', label: 'menu.assembly', icon: PlaylistAddCheck, needs: 'slate.assemble' },
  { to: '/opinions', label: 'menu.opinions', icon: RateReview, needs: 'opinion.read' },
  { to: '/counter', label: 'menu.counter', icon: Inventory, needs: 'slate.register' },
  { to: '/proposal', label: 'menu.proposal', icon: Balance, needs: 'slate.propose' },
  { to: '/meetings', label: 'menu.meetings', icon: Gavel, needs: 'meeting.read' },
  { to: '/notices', label: 'menu.notices', icon: Campaign, needs: 'notice.read' },
  { to: '/releases', label: 'menu.releases', icon: Rule, needs: 'release.read' },
  { to: '/announcements', label: 'menu.announcements', icon: Article, needs: 'announcement.read' },
  { to: '/objections', label: 'menu.objections', icon: Gavel, needs: 'objection.read' },
  { to: '/commendations', label: 'menu.commendations', icon: EmojiEvents, needs: 'commendation.read' },
  { to: '/quotas', label: 'menu.quotas', icon: TableChart, needs: 'quota.read' },
  { to: '/units', label: 'menu.units', icon: AccountTree, needs: 'unit.read' },
  { to: '/organisation-members', label: 'menu.organisation', icon: Badge, needs: 'organisation.read' },
  { to: '/journal', label: 'menu.journal', icon: History, needs: 'journal.read' },
];
