--liquibase formatted sql

--changeset guizhang:tenant-0029 splitStatements:false
-- What has ended long ago is forgotten in all businesses at once. The policy is for the owner, as whom the function runs,
-- and shows what lets nobody in any more.
create policy ended_everywhere on access_token to current_user using (expires_at < now());
create index access_token_ended on access_token (expires_at);

create function forget_tokens(before timestamptz, at_most integer) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with old as (
    select k.tenant_id, k.id from access_token k where k.expires_at < least(forget_tokens.before, now())
      order by k.expires_at limit forget_tokens.at_most for update skip locked),
  gone as (
    delete from access_token k using old o where k.tenant_id = o.tenant_id and k.id = o.id returning 1)
  select count(*) from gone
$$;
revoke execute on function forget_tokens(timestamptz, integer) from public;
grant execute on function forget_tokens(timestamptz, integer) to ${runtimeRole};

-- What refers to rows that are deleted is looked for at every deletion.
create index acknowledgement_of_edition on acknowledgement (tenant_id, edition_id);
create index acknowledgement_of_module on acknowledgement (tenant_id, module_id);
create index clause_question_of_edition on clause_question (tenant_id, edition_id);
create index account_link_of_business on account_link (tenant_id) where tenant_id is not null;
