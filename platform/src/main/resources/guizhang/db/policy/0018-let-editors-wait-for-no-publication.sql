--liquibase formatted sql

--changeset guizhang:policy-0018
-- The key held the row of the module for each first sign of life, and so waited for whoever publishes it. Modules are
-- never deleted, and whether one is there is asked before somebody enters it.
alter table draft_editor drop constraint draft_editor_tenant_id_module_id_fkey;
