package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.publish.Publications;
import org.guizhang.record.DraftAnswers;
import org.guizhang.record.FormRecord;
import org.guizhang.record.GivenSignature;
import org.guizhang.record.RecordStart;
import org.guizhang.record.Records;
import org.guizhang.record.StepTaking;
import org.guizhang.schema.TestDatabase;
import org.guizhang.service.Business;
import org.guizhang.service.Services;
import org.guizhang.shared.Json;
import org.guizhang.template.OwnTemplates;
import org.guizhang.template.ZippedFiles;
import org.guizhang.template.internal.CatalogueImport;
import org.guizhang.tenant.Role;
import org.guizhang.thing.Thing;
import org.guizhang.thing.Things;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** A tea garden with a keeper (staff) and a manager (supervisor) at its one site, and the forms of its template in force. */
final class TeaRecords {
    static final GivenSignature CONFIRMED = GivenSignature.confirmation();

    final Business business;
    final UUID module;
    final UUID site;

    TeaRecords(Business business) {
        this(business, ZippedFiles.garden());
    }

    TeaRecords(Business business, ZippedFiles template) {
        this.business = business;
        // The trade of the garden's business is one of the tests' catalogue.
        try (var catalogue = TestDatabase.owner()) {
            Services.get(CatalogueImport.class).run(catalogue);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        module = owner(() -> {
            Services.get(OwnTemplates.class).upload(template.bytes());
            return Services.get(Activations.class).activate("own.tea-garden").id();
        });
        site = owner(() -> Services.get(Sites.class)
                .add(new Site.Entry(new EnteredName("Hillside", "Hillside"), null, null))
                .id());
        publish();
        hold(Role.STAFF, "keeper");
        hold(Role.SUPERVISOR, "manager");
    }

    void publish() {
        owner(() -> Services.get(Publications.class)
                .publish(
                        module,
                        new Edition.Publication("x", true, null),
                        Services.get(Modules.class).get(module).revision()));
    }

    void hold(Role who, String position) {
        owner(() -> {
            var id = Services.get(Positions.class).list().stream()
                    .filter(one -> one.sources().stream()
                            .anyMatch(source -> source.key().equals(position)))
                    .findFirst()
                    .orElseThrow()
                    .id();
            return Services.get(Holdings.class).assign(new Holding.Entry(business.person(who), id, site, null, null));
        });
    }

    UUID machine(String name) {
        return owner(() -> Services.get(Things.class)
                .add(new Thing.Entry("own.tea-garden/machine", site, null, name, Map.of()))
                .id());
    }

    <T> T owner(Supplier<T> work) {
        return business.as(Role.OWNER, work);
    }

    static Records records() {
        return Services.get(Records.class);
    }

    FormRecord start(String form) {
        return records().start(new RecordStart(module, form, site, null, null, null));
    }

    /** Begun and handed in at once, with a confirmation for each signature. */
    FormRecord handIn(String form, String answers, String... signatures) {
        return take(start(form), answers, signatures);
    }

    /** The next step that is offered. */
    FormRecord take(FormRecord record, @Nullable String answers, String... signatures) {
        return records().take(record.id(), record.now().get(0).step(), taking(record, answers, signatures));
    }

    static StepTaking taking(FormRecord record, @Nullable String answers, String... signatures) {
        var given = new LinkedHashMap<String, GivenSignature>();
        for (var key : signatures) {
            given.put(key, CONFIRMED);
        }
        return new StepTaking(record.revision(), answers == null ? null : json(answers), given, null, null, null);
    }

    static StepTaking refusal(FormRecord record, @Nullable String reason) {
        return new StepTaking(record.revision(), null, null, true, reason, null);
    }

    static StepTaking because(FormRecord record, @Nullable String reason) {
        return new StepTaking(record.revision(), null, null, null, reason, null);
    }

    static DraftAnswers draft(FormRecord record, String answers) {
        return new DraftAnswers(record.revision(), json(answers));
    }

    static ObjectNode json(String answers) {
        return Objects.requireNonNull(Json.read(answers.replace('\'', '"'), ObjectNode.class));
    }

    /** Drawn by somebody outside. */
    static GivenSignature drawn(@Nullable String name) {
        return new GivenSignature(List.of(List.of(1, 1, 5, 5)), 10, 10, null, null, null, name);
    }
}
