--liquibase formatted sql

--changeset guizhang:tenant-0013 splitStatements:false
-- Everything that lets somebody in as an account, in all its businesses: browsers by the counter, tokens by their rows.
create function end_access_of(account uuid, programs boolean) returns void
language plpgsql as $$
declare
  before text := current_setting('app.account_id', true);
begin
  -- Whoever is letting somebody in at this moment holds the account's key: they are waited for, and what they made ends.
  perform 1 from account a where a.id = end_access_of.account for update;
  update account a set credential = a.credential + 1 where a.id = end_access_of.account;
  perform set_config('app.account_id', end_access_of.account::text, true);
  delete from access_token k
    where k.account_id = end_access_of.account and (end_access_of.programs or k.kind = 'session');
  perform set_config('app.account_id', coalesce(before, ''), true);
end $$;

grant execute on function end_access_of(uuid, boolean) to ${runtimeRole};

--changeset guizhang:tenant-0013-invitations
-- Personal links that name no address let anybody in; an administrator decides from now on, as for those made later.
alter table invitation no force row level security;
update invitation set approval = true where kind = 'PERSONAL' and login is null;
alter table invitation force row level security;
