package org.guizhang.launcher;

import java.util.Optional;

/** The role that reads a configured database for a backup: the walls between businesses must not hold for it. */
final class BackupRole {
    private BackupRole() {}

    /** As it is set; otherwise the owner, who is told by PostgreSQL where that does not suffice. */
    static Role of(Database database) {
        return setting("database.backup.user")
                .map(name -> new Role(name, setting("database.backup.password").orElse("")))
                .orElse(database.owner());
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty("guizhang." + name))
                .or(() -> Optional.ofNullable(System.getenv(Settings.variable(name))))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
