/** The ranking desk under the hand: buttons, typed positions, keys; and what cannot be done says why. */
import { fireEvent, screen } from '@testing-library/dom';
import { useReducer } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ReasonedButton } from '@admin/components/ReasonedButton';
import type { Nominee } from '@admin/providers/records';
import { openRanking, rankingReducer } from '@admin/slates/ranking';
import { RankList } from '@admin/slates/RankList';
import { clear, doing, draw } from './draw';

afterEach(clear);

const names = ['苏堃', '叶佳音', '马光辉', '贺磊'];
const people = names.map(
  (name, index) =>
    ({
      id: `n${index}`,
      name,
      award: 'p',
      employerName: '四平德盛（虚构）',
      post: '焊工',
      skillLevel: '高级工',
      yearsInOccupation: 9,
      verdict: 'pass',
      issues: [],
    }) as unknown as Nominee,
);

function Desk({ editable }: { editable: boolean }) {
  const [state, dispatch] = useReducer(rankingReducer, openRanking({ p: people.map(({ id }) => id) }, 1));
  return (
    <RankList
      award="p"
      label="吉林省技术能手"
      places={3}
      editable={editable}
      emptyText="没有人"
      people={(state.current.p ?? []).map((id) => people.find((person) => person.id === id) as Nominee)}
      onMove={(from, to) => dispatch({ type: 'move', award: 'p', from, to })}
      onStep={(id, by) => dispatch({ type: 'step', award: 'p', id, by })}
      onPlace={(id, position) => dispatch({ type: 'place', award: 'p', id, position })}
    />
  );
}

let container: HTMLElement;
const order = () => [...container.querySelectorAll('li a')].map((link) => link.textContent);
beforeEach(() => {
  container = document.body;
});

test('↓ moves one down and the hand stays on the same button', () => {
  ({ container } = draw(<Desk editable />));
  const down = screen.getByRole('button', { name: '下移 苏堃' });
  doing(() => down.focus());
  doing(() => {
    fireEvent.click(down);
  });
  expect(order()).toEqual(['叶佳音', '苏堃', '马光辉', '贺磊']);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('下移 苏堃');
});

test('the first cannot go up, the last not down', () => {
  draw(<Desk editable />);
  const off = ['上移 苏堃', '下移 苏堃', '上移 贺磊', '下移 贺磊'].map(
    (name) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled,
  );
  expect(off).toEqual([true, false, false, true]);
});

test('a typed position is taken on Enter, forgotten on Escape', () => {
  ({ container } = draw(<Desk editable />));
  const type = (name: string, value: string, key: string) => {
    doing(() => {
      fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${name}，第`) }));
    });
    const input = screen.getByRole('textbox', { name: new RegExp(`^${name}的新名次`) });
    doing(() => {
      fireEvent.change(input, { target: { value } });
    });
    doing(() => {
      fireEvent.keyDown(input, { key });
    });
  };
  type('贺磊', '1', 'Enter');
  expect(order()).toEqual(['贺磊', '苏堃', '叶佳音', '马光辉']);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('贺磊，第 1 名，点击改名次');
  type('马光辉', '1', 'Escape');
  expect(order()).toEqual(['贺磊', '苏堃', '叶佳音', '马光辉']);
});

test('Alt and an arrow move the row the hand is in', () => {
  ({ container } = draw(<Desk editable />));
  doing(() => {
    fireEvent.keyDown(screen.getByRole('link', { name: '马光辉' }), { key: 'ArrowUp', altKey: true });
  });
  doing(() => {
    fireEvent.keyDown(screen.getByRole('link', { name: '马光辉' }), { key: 'ArrowUp' });
  });
  expect(order()).toEqual(['苏堃', '马光辉', '叶佳音', '贺磊']);
});

test('the list is named, the handles explain themselves in Chinese', () => {
  ({ container } = draw(<Desk editable />));
  expect(screen.getByRole('list', { name: '吉林省技术能手推荐排序' }).children).toHaveLength(4);
  const handle = container.querySelector('[aria-label="拖动 苏堃"]');
  expect(document.getElementById(handle?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    '按空格键拿起，用上下箭头移动，再按空格键放下，按退出键取消。',
  );
});

test('read only: places and names, nothing to move with', () => {
  ({ container } = draw(<Desk editable={false} />));
  expect(order()).toEqual(names);
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('a button that cannot be pressed stays in reach, says why and does nothing', () => {
  let pressed = 0;
  ({ container } = draw(
    <ReasonedButton
      reason="请先保存排序。"
      onClick={() => {
        pressed += 1;
      }}
    >
      报送
    </ReasonedButton>,
  ));
  const button = screen.getByRole<HTMLButtonElement>('button', { name: '报送', description: '请先保存排序。' });
  doing(() => {
    fireEvent.click(button);
  });
  expect([pressed, button.disabled, button.getAttribute('aria-disabled')]).toEqual([0, false, 'true']);
  clear();
  draw(
    <ReasonedButton
      reason={null}
      onClick={() => {
        pressed += 1;
      }}
    >
      报送
    </ReasonedButton>,
  );
  doing(() => {
    fireEvent.click(screen.getByRole('button', { name: '报送' }));
  });
  expect(pressed).toBe(1);
});
