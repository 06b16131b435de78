package org.guizhang.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.audit.AuditEvent;
import org.guizhang.audit.AuditFilter;
import org.guizhang.audit.AuditTrail;
import org.guizhang.exchange.PolicyCode;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.upgrade.Upgrades;
import org.guizhang.schema.TestDatabase;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Languages;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.template.internal.CatalogueImport;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Templates that a business uploads for itself: whose they are, how they follow each other, how they go. */
@ExtendWith(Services.class)
class OwnTemplatesTest {
    private static final String ID = "own.tea-garden";

    @Inject
    OwnTemplates own;

    @Inject
    Templates templates;

    @Inject
    Activations activations;

    @Inject
    Modules modules;

    @Inject
    Upgrades upgrades;

    @Inject
    PolicyCode code;

    @Inject
    AuditTrail trail;

    @BeforeAll
    static void deliver() throws Exception {
        try (var owner = TestDatabase.owner()) {
            Services.get(CatalogueImport.class).run(owner);
        }
    }

    @Test
    void onlyTheBusinessSeesIt(Business business) throws SQLException {
        var brought = upload(ZippedFiles.garden().bytes());
        assertThat(brought.id()).isEqualTo(ID);
        assertThat(brought.added()).containsExactly(new TemplateVersion(1, 0, 0));
        assertThat(ids()).contains(ID, "tea-house");
        assertThat(own.list()).extracting(OwnTemplate::id).containsExactly(ID);
        assertThat(own.list().get(0).versions())
                .extracting(OwnTemplate.Version::uploadedBy)
                .containsExactly("OWNER of House");
        assertThat(templates.latest(ID).title().en()).isEqualTo("Tea garden rules");
        assertThat(templates.common()).extracting(Template::id).doesNotContain(ID);
        business.as(Role.AUDITOR, () -> assertThat(ids()).contains(ID));
        business.as(Role.STAFF, () -> assertThat(ids()).doesNotContain(ID));
        business.as(
                Role.STAFF,
                () -> assertThatThrownBy(() -> templates.shown(ID, null)).isInstanceOf(NotFound.class));

        Business.open().become(Role.OWNER);
        assertThat(ids()).contains("tea-house").doesNotContain(ID);
        assertThat(own.list()).isEmpty();
        assertThatThrownBy(() -> templates.latest(ID)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> templates.get(ID, "1.0.0")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> activations.activate(ID)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own.delete(ID)).isInstanceOf(NotFound.class);
    }

    @Test
    void twoBusinessesMayCallTheirsTheSame(Business business) throws SQLException {
        upload(ZippedFiles.garden().bytes());
        var mine = activations.activate(ID).id();
        assertThat(title(mine)).isEqualTo("Tea garden rules");

        Business.open().become(Role.OWNER);
        upload(garden("Tea garden rules", "Rules of the other garden"));
        var theirs = activations.activate(ID).id();
        assertThat(title(theirs)).isEqualTo("Rules of the other garden");

        business.become(Role.OWNER);
        assertThat(title(mine)).isEqualTo("Tea garden rules");
    }

    @Test
    void aDeliveredKeyIsNotTaken() {
        var brought = upload(garden("id: tea-garden", "id: tea-house"));

        assertThat(brought.id()).isEqualTo("own.tea-house");
        assertThat(templates.latest("tea-house").title().en()).isNotEqualTo("Tea garden rules");
        assertThatThrownBy(() -> own.delete("tea-house"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("problem.template-common");
    }

    @Test
    @As(Role.SUPERVISOR)
    void othersThanAdministratorsBringAndDeleteNone(Business business) {
        var archive = ZippedFiles.garden().bytes();
        assertThatThrownBy(() -> own.upload(archive)).isInstanceOf(Forbidden.class);
        business.as(Role.ADMINISTRATOR, () -> upload(archive));
        assertThatThrownBy(() -> own.delete(ID)).isInstanceOf(Forbidden.class);
        assertThat(own.list()).hasSize(1);
    }

    @Test
    void aVersionKeepsItsContent() {
        upload(ZippedFiles.garden().bytes());
        var again = upload(ZippedFiles.garden().into("folder/").bytes());
        assertThat(again.added()).isEmpty();
        assertThat(again.known()).containsExactly(new TemplateVersion(1, 0, 0));

        var changed = garden("Tea garden rules", "Other rules");
        assertThat(problems(changed)).containsExactly("tea-garden/1.0.0/template.yaml:3 version-taken");
        assertThat(templates.latest(ID).title().en()).isEqualTo("Tea garden rules");
    }

    @Test
    void versionsFollowEachOther() {
        upload(ZippedFiles.garden().bytes());
        var module = activations.activate(ID);
        activations.activate("tea-house");

        assertThat(problems(later("1.1.0", ""))).containsExactly("tea-garden/1.1.0/template.yaml:1 follows");
        assertThat(problems(later("0.9.0", "follows: 0.8.0\n")))
                .containsExactly("tea-garden/0.9.0/template.yaml:3 version-before");
        assertThat(upload(later("1.1.0", "follows: 1.0.0\n")).added()).containsExactly(new TemplateVersion(1, 1, 0));

        assertThat(templates.versions(ID)).hasSize(2);
        assertThat(upgrades.newer(module.id())).contains("1.1.0");
        assertThat(upgrades.get(module.id()).questions()).isEmpty();
        assertThat(upgrades.apply(module.id(), module.revision()).templateVersion())
                .isEqualTo("1.1.0");
        assertThat(title(module.id())).isEqualTo("Later rules");
    }

    @Test
    void everyMistakeIsNamedAndNothingIsStored() {
        var broken = ZippedFiles.garden()
                .replace("positions.yaml", "positions:", "positionen:")
                .put("notes.txt", "x")
                .bytes();

        assertThat(problems(broken))
                .contains(
                        "tea-garden/1.0.0/notes.txt:1 unknown-file",
                        "tea-garden/1.0.0/positions.yaml:1 unknown-member");
        Refused.with(() -> own.upload(new byte[] {1, 2, 3}), "/file template-zip");
        assertThat(own.list()).isEmpty();
    }

    @Test
    void whatNoModuleIsMadeOfCanGo() {
        upload(ZippedFiles.garden().bytes());
        own.delete(ID);
        assertThat(own.list()).isEmpty();
        assertThat(ids()).doesNotContain(ID);
        assertThatThrownBy(() -> templates.latest(ID)).isInstanceOf(NotFound.class);

        upload(garden("Tea garden rules", "Second thoughts"));
        assertThat(templates.get(ID, "1.0.0").title().en()).isEqualTo("Second thoughts");
        activations.activate(ID);
        assertThatThrownBy(() -> own.delete(ID))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("problem.template-used");
        assertThat(trail.list(AuditFilter.ALL, null, 9).items())
                .extracting(AuditEvent::action)
                .contains("template.uploaded", "template.deleted");
    }

    @Test
    void theNewestVersionCanGoAloneWhileNoModuleWasOnIt(Business business) throws SQLException {
        upload(ZippedFiles.garden().bytes());
        var module = activations.activate(ID);
        upload(later("1.1.0", "follows: 1.0.0\n"));
        upload(later("1.2.0", "follows: 1.1.0\n"));

        refused("problem.version-followed", () -> own.delete(ID, "1.1.0"));
        assertThatThrownBy(() -> own.delete(ID, "1.9.0")).isInstanceOf(NotFound.class);
        refused("problem.template-common", () -> own.delete("tea-house", "1.2.0"));
        business.as(
                Role.SUPERVISOR,
                () -> assertThatThrownBy(() -> own.delete(ID, "1.2.0")).isInstanceOf(Forbidden.class));
        Business.open().become(Role.OWNER);
        assertThatThrownBy(() -> own.delete(ID, "1.2.0")).isInstanceOf(NotFound.class);

        business.become(Role.OWNER);
        own.delete(ID, "1.2.0");
        own.delete(ID, "1.1.0");
        assertThat(own.list().get(0).versions()).hasSize(1);
        assertThat(own.list().get(0).dispensable()).isEmpty();
        assertThat(upgrades.newer(module.id())).isEmpty();
        refused("problem.version-used", () -> own.delete(ID, "1.0.0"));

        // Brought again in other words, it is taken; and after it was, it stays though the module went back.
        upload(ZippedFiles.garden()
                .replace("template.yaml", "version: 1.0.0", "version: 1.1.0\nfollows: 1.0.0")
                .replace("template.yaml", "Tea garden rules", "Second thoughts")
                .bytes());
        assertThat(own.list().get(0).dispensable()).isPresent();
        var upgraded = upgrades.apply(module.id(), module.revision());
        assertThat(title(module.id())).isEqualTo("Second thoughts");
        upgrades.undo(module.id(), upgraded.revision());
        assertThat(title(module.id())).isEqualTo("Tea garden rules");
        refused("problem.version-used", () -> own.delete(ID, "1.1.0"));
    }

    private static void refused(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable deletion) {
        assertThatThrownBy(deletion).isInstanceOf(Conflict.class).hasMessageContaining(why);
    }

    @Test
    void aBusinessHasTwenty() {
        for (int i = 0; i < OwnTemplate.MAX_TEMPLATES; i++) {
            upload(garden("id: tea-garden", "id: tea-garden-" + i));
        }
        assertThatThrownBy(() -> upload(ZippedFiles.garden().bytes()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("problem.own-templates-full");
        own.delete("own.tea-garden-7");
        assertThat(upload(ZippedFiles.garden().bytes()).added()).hasSize(1);
        assertThat(upload(garden("id: tea-garden", "id: tea-garden-8")).known()).hasSize(1);
    }

    @Test
    void policyAsCodeNamesItAndSaysWhereItIsMissing() throws SQLException {
        upload(ZippedFiles.garden().bytes());
        activations.activate(ID);
        var file = code.export().yaml();
        assertThat(file).contains("template: " + ID, "from: " + ID + "/");

        Business.open().become(Role.OWNER);
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        var lacking = catchThrowableOfType(Rejected.class, () -> code.plan(bytes));
        assertThat(lacking.violations())
                .extracting(violation -> violation.rule())
                .containsOnly("own-template-unknown");
        assertThat(lacking.violations().get(0).remedy().in(Languages.ENGLISH))
                .contains("“own.tea-garden”. Upload the template to this business first");

        upload(ZippedFiles.garden().bytes());
        code.apply(bytes, null);
        assertThat(code.export().yaml()).isEqualTo(file);
        assertThat(code.plan(bytes).steps()).isEmpty();
    }

    private OwnTemplate.Brought upload(byte[] archive) {
        var upload = own.upload(archive);
        assertThat(upload.problems()).isEmpty();
        return Objects.requireNonNull(upload.brought());
    }

    private List<String> problems(byte[] archive) {
        var upload = own.upload(archive);
        assertThat(upload.brought()).isNull();
        return upload.problems().stream()
                .map(problem -> problem.file() + ":" + problem.line() + " " + problem.rule())
                .toList();
    }

    private List<String> ids() {
        return templates.list().stream().map(Template::id).toList();
    }

    private String title(UUID module) {
        return modules.preview(module, Map.of()).content().title().en();
    }

    private static byte[] garden(String words, String others) {
        return ZippedFiles.garden().replace("template.yaml", words, others).bytes();
    }

    private static byte[] later(String version, String follows) {
        return ZippedFiles.garden()
                .replace("template.yaml", "version: 1.0.0", "version: " + version + "\n" + follows)
                .replace("template.yaml", "Tea garden rules", "Later rules")
                .bytes();
    }
}
