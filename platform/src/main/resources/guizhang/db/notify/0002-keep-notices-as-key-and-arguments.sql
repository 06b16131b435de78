--liquibase formatted sql

--changeset guizhang:notify-0002
alter table notice add column title text;
alter table notice add column text text;
alter table notice alter column title_zh drop not null;
alter table notice alter column title_en drop not null;
alter table notice alter column text_zh drop not null;
alter table notice alter column text_en drop not null;
alter table notice add constraint notice_says_something check (
  title is not null and text is not null
  or title_zh is not null and title_en is not null and text_zh is not null and text_en is not null);
comment on column notice.title is 'Key and arguments of the sentence as JSON; null in rows of earlier versions, which have the words of both languages.';
comment on column notice.text is 'As title.';
