package org.guizhang.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.guizhang.policy.Edition;
import org.guizhang.policy.Editions;
import org.guizhang.policy.Modules;
import org.guizhang.policy.Onboarding;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.SignUp;

/**
 * A demo restaurant with a published handbook, set up once, through the same services everybody uses. Its passwords
 * are made for this data folder and written to {@code demo-accounts.txt} there.
 */
@ApplicationScoped
public class DemoData {
    private static final String OWNER = "owner@demo.guizhang.org";
    private static final String STAFF = "staff@demo.guizhang.org";
    private static final int PASSWORD_LENGTH = 12;

    @Inject
    Settings settings;

    @Inject
    Onboarding onboarding;

    @Inject
    Templates templates;

    @Inject
    Modules modules;

    @Inject
    Editions editions;

    @Inject
    People people;

    @Inject
    Database database;

    @Inject
    Ids ids;

    /**
     * Sets the demo up, in one transaction, unless it is there. The passwords are written before the transaction ends:
     * a kill in between leaves a file that the next start writes again, never accounts nobody can enter.
     */
    @ActivateRequestContext
    @Transactional
    public void setUp() {
        if (database.catalogue()
                .first("select id from account where login = ?", row -> true, OWNER)
                .isPresent()) {
            return;
        }
        var password = ids.secret().substring(0, PASSWORD_LENGTH);
        onboarding.signUp(new SignUp("蜀香小馆（演示）", "restaurant", "陈店主", OWNER, password, Languages.CHINESE));
        for (var template : templates.trade("restaurant").templates()) {
            var module = modules.activate(template);
            editions.publish(module.id(), new Edition.Publication("首次发布", true, null), module.revision());
        }
        var staff = people.add("林小云", STAFF, Role.STAFF);
        write(OWNER + "  " + password + "\n" + STAFF + "  " + staff.password() + "\n");
    }

    private void write(String accounts) {
        var file = settings.data().resolve("demo-accounts.txt");
        try {
            Files.writeString(file, accounts, StandardCharsets.UTF_8);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
