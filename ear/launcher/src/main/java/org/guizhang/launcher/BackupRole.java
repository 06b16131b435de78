package org.guizhang.launcher;

/** The role that reads a configured database for a backup: the walls between businesses must not hold for it. */
final class BackupRole {
    private BackupRole() {}

    /** As it is set; otherwise the owner, who is told by PostgreSQL where that does not suffice. */
    static Role of(Database database) {
        var source = SettingSource.ofThisProcess();
        return source.text("database.backup.user")
                .map(name ->
                        new Role(name, source.text("database.backup.password").orElse("")))
                .orElse(database.owner());
    }
}
