package org.guizhang.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator sets: {@code guizhang.*} properties or {@code GUIZHANG_*} variables (docs/operations.md). */
@ApplicationScoped
public class Settings {
    @Inject
    @ConfigProperty(name = "guizhang.database.url")
    String databaseUrl;

    @Inject
    @ConfigProperty(name = "guizhang.database.user")
    String runtimeUser;

    @Inject
    @ConfigProperty(name = "guizhang.database.owner.user")
    String ownerUser;

    @Inject
    @ConfigProperty(name = "guizhang.database.owner.password")
    Optional<String> ownerPassword;

    @Inject
    @ConfigProperty(name = "guizhang.data")
    String data;

    @Inject
    @ConfigProperty(name = "guizhang.demo", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "guizhang.slow.statement", defaultValue = "PT1S")
    Duration slowStatement;

    public String databaseUrl() {
        return databaseUrl;
    }

    /** The role that requests run as; owns nothing. */
    public String runtimeUser() {
        return runtimeUser;
    }

    /** The role that owns the schema; used for migration and import alone. */
    public String ownerUser() {
        return ownerUser;
    }

    public String ownerPassword() {
        return ownerPassword.orElse("");
    }

    public Path data() {
        return Path.of(data);
    }

    /** From how long on a statement is named in the log. */
    public Duration slowStatement() {
        return slowStatement;
    }

    /** Whether a demo tenant is set up in an empty system. */
    public boolean demo() {
        return demo;
    }
}
