--liquibase formatted sql

--changeset guizhang:checklist-0005
create index finding_of_occurrence on finding (tenant_id, occurrence_id);
