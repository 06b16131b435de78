package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guizhang.record.internal.TeaRecords.drawn;
import static org.guizhang.record.internal.TeaRecords.refusal;
import static org.guizhang.record.internal.TeaRecords.taking;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guizhang.checklist.DutyCalendar;
import org.guizhang.notify.Inbox;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordCorrection;
import org.guizhang.record.Records;
import org.guizhang.record.StepTaking;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Services;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever is awaited hears of it once for each state, and no longer than it waits; whoever began it hears that it is back. */
@ExtendWith(Services.class)
class RecordNoticesTest {
    @Inject
    Records records;

    @Inject
    Inbox inbox;

    @Inject
    DutyCalendar calendar;

    private FormRecord mended(FormRecord record) {
        var step = taking(record, "{'mended-on': '2026-11-28', 'outcome': 'mended'}");
        return records.take(
                record.id(),
                "mend",
                new StepTaking(
                        step.base(), step.answers(), Map.of("repairer", drawn("Master Zhang")), null, null, null));
    }

    private List<String> unread(Business business, Role who, FormRecord of) {
        return business.as(who, () -> inbox.list(null, 100)).items().stream()
                .filter(one -> one.readAt() == null
                        && one.notice().subject().equals(of.id().toString()))
                .map(one -> one.notice().kind())
                .toList();
    }

    @Test
    @As(Role.STAFF)
    void fromStepToStep(Business business) {
        var garden = new TeaRecords(business);
        var request = "{'machine': '" + garden.machine("Roller") + "', 'fault': 'Smokes of camphor', 'found-by': '"
                + business.person(Role.STAFF) + "'}";
        var record = garden.handIn("repair", request, "finder");
        // Keeper and manager may both go on; whoever has handed it in knows.
        assertThat(unread(business, Role.SUPERVISOR, record)).containsExactly("record-act");
        assertThat(unread(business, Role.STAFF, record)).isEmpty();
        var notice = business.as(Role.SUPERVISOR, () -> inbox.list(null, 1))
                .items()
                .get(0)
                .notice();
        assertThat(notice.address()).isEqualTo("records/" + record.id());
        assertThat(notice.title().in(Locale.ENGLISH))
                .isEqualTo("Waiting for you to go on: Repair request " + record.serial());
        assertThat(notice.title().in(Locale.ENGLISH) + notice.text().in(Locale.ENGLISH))
                .doesNotContain("camphor");
        var right = records.correct(
                record.id(), new RecordCorrection(record.revision(), TeaRecords.json("{'fault': 'Leaks'}"), "Oil"));
        assertThat(unread(business, Role.SUPERVISOR, record)).containsExactly("record-act");

        assertThat(business.as(Role.SUPERVISOR, () -> calendar.mine()))
                .contains("/records/" + record.id())
                .contains("Waiting for you: Repair request " + record.serial())
                .doesNotContain("/deadlines/");
        // Keepers have to see to the time limit that the hand-in has started.
        assertThat(business.as(Role.STAFF, () -> calendar.mine())).contains("SUMMARY:Due: Repaired in time");

        var mended = mended(right);
        assertThat(unread(business, Role.SUPERVISOR, record)).containsExactly("record-approve");
        business.become(Role.SUPERVISOR);
        var back = records.take(record.id(), "accept", refusal(mended, "Still smokes"));
        assertThat(unread(business, Role.SUPERVISOR, record)).isEmpty();
        assertThat(unread(business, Role.STAFF, record)).containsExactly("record-returned");
        business.become(Role.STAFF);
        var again = mended(back);
        assertThat(unread(business, Role.STAFF, record)).isEmpty();
        assertThat(unread(business, Role.SUPERVISOR, record)).containsExactly("record-approve");
        business.become(Role.SUPERVISOR);
        records.take(again.id(), "accept", taking(again, null));
        assertThat(unread(business, Role.SUPERVISOR, record)).isEmpty();
        assertThat(unread(business, Role.STAFF, record)).isEmpty();
    }
}
