package org.guizhang.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.UUID;
import org.guizhang.onboarding.Onboarding;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.publish.Publications;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Enrolment;
import org.guizhang.tenant.SignUp;
import org.guizhang.tenant.legal.LegalDocuments;
import org.guizhang.tenant.legal.LegalVersion;

/**
 * Demo businesses of four trades, each with people, own changes, two published editions and a change in draft, set up once, through
 * the same services everybody uses. Their passwords are made for this data folder and written to
 * {@code demo-accounts.txt} there.
 */
@ApplicationScoped
public class DemoData {
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
    Activations activations;

    @Inject
    DraftParameters parameters;

    @Inject
    Amendments amendments;

    @Inject
    Publications publications;

    @Inject
    Enrolment enrolment;

    @Inject
    DemoWorkforce workforce;

    @Inject
    LegalDocuments legal;

    @Inject
    Database database;

    @Inject
    Ids ids;

    /**
     * Sets one business up, in one transaction, unless it is there. The passwords are written before the transaction
     * ends: a kill in between leaves a line that the next start writes again, never accounts nobody can enter.
     */
    @ActivateRequestContext
    @Transactional
    public void setUp(DemoBusiness business) {
        if (database.catalogue()
                .createQuery("select id from account where login = :login")
                .bind("login", business.ownerLogin())
                .map(row -> true)
                .findFirst()
                .isPresent()) {
            return;
        }
        var password = password();
        var owner = onboarding.signUp(new SignUp(
                business.name(),
                business.trade(),
                business.owner(),
                business.ownerLogin(),
                password,
                Languages.CHINESE,
                null,
                "",
                // Whoever runs the installation sets the demo up, and has written the documents.
                legal.inForce().stream().map(LegalVersion::version).toList()));
        templates.trade(business.trade()).templates().forEach(template -> publish(business, template));
        workforce.settle(business);
        workforce.assign(business, "owner", owner.personId());
        var accounts = new StringBuilder(line(business.ownerLogin(), password));
        for (var member : business.staff()) {
            var own = password();
            var person = enrolment.open(member.name(), business.login(member), member.role(), own);
            workforce.assign(business, member.key(), person.id());
            if (member.equals(business.staff().get(0))) {
                accounts.append(line(business.login(member), own));
            }
        }
        write(business, accounts.toString());
    }

    private String password() {
        return ids.secret().substring(0, PASSWORD_LENGTH);
    }

    private void publish(DemoBusiness business, String template) {
        var module = activations.activate(template);
        for (var edition : business.editions()) {
            var changed = change(module.id(), edition.step());
            publications.publish(
                    module.id(), new Edition.Publication(edition.note(), edition.material(), null), changed.revision());
        }
        change(module.id(), business.draft());
    }

    private Module change(UUID module, DemoBusiness.Step step) {
        var changed = modules.get(module);
        if (!step.values().isEmpty()) {
            changed = parameters.set(module, new HashMap<>(step.values()), changed.revision());
        }
        for (var own : step.amendments()) {
            changed = amendments
                    .make(module, own.change(), own.reason(), changed.revision())
                    .module();
        }
        return changed;
    }

    private static String line(String login, String password) {
        return login + "  " + password + "\n";
    }

    /** Replaces the lines of a business that an interrupted start has left. */
    private void write(DemoBusiness business, String accounts) {
        var file = settings.data().resolve("demo-accounts.txt");
        try {
            var others = new StringBuilder();
            if (Files.exists(file)) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.contains("." + business.key() + "@"))
                        .forEach(line -> others.append(line).append('\n'));
            } else {
                own(Files.createFile(file));
            }
            Files.writeString(file, others + accounts, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void own(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
