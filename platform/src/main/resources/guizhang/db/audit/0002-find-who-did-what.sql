--liquibase formatted sql

--changeset guizhang:audit-0002
create index audit_event_of_actor on audit_event (tenant_id, actor, seq);
create index audit_event_of_action on audit_event (tenant_id, action, seq);
