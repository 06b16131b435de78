--liquibase formatted sql

--changeset guizhang:tenant-0024-policies
-- Policies of one table are joined by OR. Those that open a row before its tenant is known are from now on for the owner
-- alone, as whom the functions below run: statements of requests have the wall, and an index serves it.
alter policy own_memberships on person to current_user;
alter policy own_memberships on tenant to current_user;
alter policy own_credential on access_token to current_user;
alter policy own_use on access_token to current_user;
alter policy own_end on access_token to current_user;
alter policy own_invitation on invitation to current_user;
alter policy own_request on join_request to current_user;
alter policy own_job on account_news to current_user;

create index access_token_of_account_anywhere on access_token (account_id);
create index join_request_of_account_anywhere on join_request (account_id, created_at);
drop index join_request_of_account;

--changeset guizhang:tenant-0024-functions
alter function caller_in(uuid, uuid) security definer set search_path = public, pg_temp;
alter function caller_with_token(text, timestamptz) security definer set search_path = public, pg_temp;
alter function memberships_of(uuid) security definer set search_path = public, pg_temp;
alter function end_sessions_of(uuid) security definer set search_path = public, pg_temp;
alter function end_access_of(uuid, boolean) security definer set search_path = public, pg_temp;
alter function invitation_with(text, timestamptz) security definer set search_path = public, pg_temp;
alter function waits_somewhere(uuid) security definer set search_path = public, pg_temp;
alter function announce(uuid, text, text, text, text, timestamptz) security definer set search_path = public, pg_temp;
alter function tenants_with_account_news() security definer set search_path = public, pg_temp;
alter function known_elsewhere(uuid, uuid) security definer set search_path = public, pg_temp;
alter function drop_requests_of(uuid, timestamptz) security definer set search_path = public, pg_temp;
alter function home_of(uuid) security definer set search_path = public, pg_temp;
revoke execute on function caller_in(uuid, uuid), caller_with_token(text, timestamptz), memberships_of(uuid),
  end_sessions_of(uuid), end_access_of(uuid, boolean), invitation_with(text, timestamptz), waits_somewhere(uuid),
  announce(uuid, text, text, text, text, timestamptz), tenants_with_account_news(), known_elsewhere(uuid, uuid),
  drop_requests_of(uuid, timestamptz), home_of(uuid) from public;
