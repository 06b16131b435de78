package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guizhang.record.internal.TeaRecords.because;
import static org.guizhang.record.internal.TeaRecords.drawn;
import static org.guizhang.record.internal.TeaRecords.taking;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.guizhang.blob.Blobs;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.Filling;
import org.guizhang.checklist.Findings;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.checklist.OccurrenceStart;
import org.guizhang.deadline.DeadlineFilter;
import org.guizhang.deadline.DeadlineState;
import org.guizhang.deadline.Deadlines;
import org.guizhang.followup.FollowUpRecords;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Modules;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordStart;
import org.guizhang.record.Records;
import org.guizhang.record.StepTaking;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Json;
import org.guizhang.template.ZippedFiles;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A failed item and a missed time limit ask for a form: it is opened with what is known, and both sides know of each other. */
@ExtendWith(Services.class)
class OpenedRecordsTest {
    private static final DeadlineFilter ALL =
            new DeadlineFilter(DeadlineFilter.Which.ALL, false, null, null, null, null, null, null, null, null);
    private static final String REPAIR = "records/repair.yaml";
    private static final String CHECK = "checklists/closing-check.yaml";

    @Inject
    FollowUpRecords followUps;

    @Inject
    Records records;

    @Inject
    Checklists checklists;

    @Inject
    Filling filling;

    @Inject
    Findings findings;

    @Inject
    Deadlines deadlines;

    @Inject
    Blobs blobs;

    private static ZippedFiles template() {
        return ZippedFiles.garden()
                .replace(
                        REPAIR,
                        "  - key: mended-on\n",
                        "  - key: pictures\n    title: {zh: \"照片\", en: \"Pictures\"}\n    type: photo\n"
                                + "  - key: mended-on\n")
                .replace(
                        CHECK,
                        "        - field: found-by\n",
                        "        - field: machine\n          from: thing\n"
                                + "        - field: pictures\n          from: photo\n        - field: found-by\n")
                .replace("deadlines.yaml", "deadlines:\n", """
                        deadlines:
                          - key: accepted-soon
                            title: {zh: "修好后验收", en: "Accepted soon after the repair"}
                            responsible: manager
                            starts: {event: field-set, record: repair, field: mended-on}
                            within: P1D
                            calendar: all-days
                            followUp: {record: acceptance}
                            clauses: [repairs]
                        """);
    }

    private String picture(int shade) throws IOException {
        var image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, shade);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        var digest = Digests.sha256(out.toByteArray());
        blobs.put(digest, null, out.toByteArray());
        return digest;
    }

    private UUID fail(TeaRecords garden, UUID machine, String note, List<String> photos) {
        var id = checklists
                .start(new OccurrenceStart(garden.module, "closing-check", null, garden.site, null, null, machine))
                .occurrence()
                .id();
        var says = new ItemAnswer(Json.tree("fail"), null, note, photos, 0, null);
        var signed = new HandIn.Signed(null, null, null, true, null, null);
        return filling.handIn(id, new HandIn(Map.of("stove", says), Map.of("keeper", signed), null))
                .findings()
                .get(0);
    }

    private FormRecord report(FormRecord draft) {
        return records.take(
                draft.id(),
                "report",
                new StepTaking(draft.revision(), null, Map.of("finder", TeaRecords.CONFIRMED), null, null, null));
    }

    private FormRecord mended(FormRecord record) {
        var step = taking(record, "{'mended-on': '2026-01-05', 'outcome': 'mended'}");
        return records.take(
                record.id(),
                "mend",
                new StepTaking(
                        step.base(), step.answers(), Map.of("repairer", drawn("Master Zhang")), null, null, null));
    }

    @Test
    @As(Role.STAFF)
    void aFailedItemOpensItsFormWithAllThatIsKnownAndIsDoneWhenThatIsAtAnEnd(Business business) throws Exception {
        var garden = new TeaRecords(business, template());
        var machine = garden.machine("Stove");
        var photos = List.of(picture(1), picture(2), picture(3));
        var finding = fail(garden, machine, "Still glowing", photos);
        var asked = followUps.ofFinding(finding).orElseThrow();
        assertThat(asked.form()).isEqualTo("repair");
        assertThat(asked.waits()).isTrue();
        assertThat(asked.mayOpen()).isTrue();
        assertThat(asked.records()).isEmpty();

        var id = followUps.openForFinding(finding);
        assertThat(followUps.openForFinding(finding)).isEqualTo(id);
        var draft = records.get(id);
        assertThat(draft.state()).isNull();
        assertThat(draft.answers().path("fault").asText()).isEqualTo("Still glowing");
        assertThat(draft.answers().path("machine").asText()).isEqualTo(machine.toString());
        assertThat(draft.answers().path("found-by").asText())
                .isEqualTo(business.person(Role.STAFF).toString());
        assertThat(draft.answers().path("pictures"))
                .extracting(one -> one.asText())
                .containsExactlyElementsOf(photos);
        assertThat(draft.links()).singleElement().satisfies(link -> {
            assertThat(link.how()).isEqualTo("opened-for");
            assertThat(link.address()).isEqualTo("findings/" + finding);
            assertThat(link.title().en()).isEqualTo("The stove is out");
        });

        var filed = report(draft);
        assertThat(findings.get(finding).state()).isEqualTo(ChecklistFinding.State.OPEN);
        assertThat(followUps.ofFinding(finding).orElseThrow().waits()).isFalse();
        assertThatThrownBy(() -> followUps.openForFinding(finding)).isInstanceOf(Conflict.class);
        var mended = mended(filed);
        business.become(Role.SUPERVISOR);
        // The manager does not fill in that form, and sees what was opened.
        var seen = followUps.ofFinding(finding).orElseThrow();
        assertThat(seen.mayOpen()).isFalse();
        assertThat(seen.records()).singleElement().satisfies(one -> {
            assertThat(one.record()).isEqualTo(id);
            assertThat(one.serial()).isEqualTo(filed.serial());
            assertThat(one.seen()).isTrue();
        });
        records.take(id, "accept", taking(mended, null));
        var done = findings.get(finding);
        assertThat(done.state()).isEqualTo(ChecklistFinding.State.DONE);
        assertThat(done.history()).singleElement().satisfies(step -> {
            assertThat(step.by().id()).isEqualTo(business.person(Role.STAFF));
            assertThat(step.note()).isEqualTo(filed.serial());
        });
        // The words of that day stay when the regulation goes on, on both sides.
        garden.owner(() -> Services.get(DraftParameters.class)
                .set(
                        garden.module,
                        Map.of("visits", Json.tree(3)),
                        Services.get(Modules.class).get(garden.module).revision()));
        garden.publish();
        assertThat(findings.get(finding).photos()).isEqualTo(photos);
        assertThat(findings.get(finding).text().en()).isEqualTo("The stove is out");
        assertThat(records.get(id).links().get(0).title().en()).isEqualTo("The stove is out");
        assertThat(findings.verify(finding, true, null).state()).isEqualTo(ChecklistFinding.State.CLOSED);
    }

    @Test
    @As(Role.STAFF)
    void whatIsVoidOrThrownAwayLeavesTheFindingWaiting(Business business) {
        var garden = new TeaRecords(business, template());
        var finding = fail(garden, garden.machine("Stove"), "Smokes", List.of());
        records.delete(followUps.openForFinding(finding));
        assertThat(followUps.ofFinding(finding).orElseThrow().records()).isEmpty();
        var filed = report(records.get(followUps.openForFinding(finding)));
        business.become(Role.SUPERVISOR);
        records.take(filed.id(), "void", because(filed, "Twice"));
        assertThat(followUps.ofFinding(finding).orElseThrow().waits()).isTrue();
        assertThatThrownBy(() -> followUps.openForFinding(finding)).isInstanceOf(Forbidden.class);
        business.become(Role.STAFF);
        assertThat(followUps.openForFinding(finding)).isNotEqualTo(filed.id());
    }

    @Test
    @As(Role.STAFF)
    void aTimeLimitThatHasPassedOpensItsFormAboutTheSame(Business business) {
        var garden = new TeaRecords(business, template());
        var request = "{'machine': '" + garden.machine("Roller") + "', 'fault': 'Smokes', 'found-by': '"
                + business.person(Role.STAFF) + "'}";
        var repair = mended(garden.handIn("repair", request, "finder"));
        business.become(Role.SUPERVISOR);
        var clock = deadlines.list(ALL, 0, 50).stream()
                .filter(one -> one.rule().equals("accepted-soon"))
                .findFirst()
                .orElseThrow();
        assertThat(clock.state()).isEqualTo(DeadlineState.OVER);
        var opened = records.get(followUps.openForDeadline(clock.id()));
        assertThat(opened.form()).isEqualTo("acceptance");
        assertThat(opened.answers().path("repair").asText())
                .isEqualTo(repair.id().toString());
        assertThat(opened.links()).extracting("how").contains("opened-for");
        records.take(opened.id(), opened.now().get(0).step(), taking(opened, null));
        assertThat(followUps.ofDeadline(clock.id()).orElseThrow().waits()).isFalse();
        assertThat(followUps.ofDeadline(clock.id()).orElseThrow().records())
                .extracting("record")
                .containsExactly(opened.id());
    }

    @Test
    @As(Role.STAFF)
    void aRecordSaysWhichFormsGoOnFromIt(Business business) {
        var garden = new TeaRecords(business);
        var request = "{'machine': '" + garden.machine("Roller") + "', 'fault': 'Smokes'}";
        var repair = garden.handIn("repair", request, "finder");
        assertThat(repair.next()).isEmpty();
        business.become(Role.SUPERVISOR);
        assertThat(records.get(repair.id()).next()).extracting("form").containsExactly("acceptance");
        var next = records.start(new RecordStart(garden.module, "acceptance", garden.site, null, repair.id(), null));
        assertThat(next.answers().path("repair").asText()).isEqualTo(repair.id().toString());
    }
}
