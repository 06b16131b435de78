--liquibase formatted sql

--changeset guizhang:api-0002 splitStatements:false
-- Old answers of all businesses are forgotten at once. The policies are for the owner, as whom the function runs.
drop policy own_job on kept_answer;
drop function tenants_with_kept_answers(timestamptz);
create policy of_all on kept_answer to current_user using (true);
drop index kept_answer_at;
create index kept_answer_at on kept_answer (kept_at);

create function forget_answers(before timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from kept_answer k where k.kept_at <= forget_answers.before
$$;
revoke execute on function forget_answers(timestamptz) from public;
grant execute on function forget_answers(timestamptz) to ${runtimeRole};
