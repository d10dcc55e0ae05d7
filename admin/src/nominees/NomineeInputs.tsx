import { BasicInputs } from './inputs/BasicInputs';
import { ClaimInputs } from './inputs/ClaimInputs';
import { PromiseInputs } from './inputs/PromiseInputs';
import { SkillInputs } from './inputs/SkillInputs';
import { StoryInputs } from './inputs/StoryInputs';
import { WorkInputs } from './inputs/WorkInputs';
import { NomineeMaterials } from './NomineeMaterials';

/** The fields of a nominee, in sections in the order of the approval form (DOMAIN §3 审批表). */
export function NomineeInputs() {
  return (
    <>
      <BasicInputs />
      <WorkInputs />
      <SkillInputs />
      <ClaimInputs />
      <StoryInputs />
      <NomineeMaterials open />
      <PromiseInputs />
    </>
  );
}
