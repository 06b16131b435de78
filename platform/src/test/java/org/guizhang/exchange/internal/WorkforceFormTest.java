package org.guizhang.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.guizhang.exchange.PolicyPlan.What;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.workforce.Organisation;
import org.guizhang.workforce.Organisation.Job;
import org.guizhang.workforce.Organisation.Place;
import org.guizhang.workforce.Organisation.Room;
import org.guizhang.workforce.Position.Source;
import org.guizhang.workforce.internal.OrganisationCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkforceFormTest {
    private static final Organisation NOTHING = new Organisation(List.of(), List.of());

    @Test
    void anyOrganisationComesBackByteForByte() {
        for (long seed = 0; seed < 400; seed++) {
            var organisation = any(new Random(seed));
            var yaml = write(organisation);
            var back = OrganisationCheck.fit(NOTHING, read(yaml));
            assertThat(back).as("seed %d:%n%s", seed, yaml).isEqualTo(organisation);
            assertThat(write(back)).as("seed %d", seed).isEqualTo(yaml);
            assertThat(WorkforceSteps.between(organisation, back)).isEmpty();
            assertThat(WorkforceSteps.untouched(organisation, back)).isEmpty();
        }
    }

    @Test
    void readsAsPeopleWouldWriteIt() {
        var organisation = new Organisation(
                List.of(
                        new Job(
                                "cashier",
                                new Source("tea-house", "cashier"),
                                new Text("收银员", "Cashier"),
                                "收钱。\n找零。",
                                "own-1",
                                false,
                                null,
                                false,
                                2),
                        new Job("own-1", null, Text.same("掌柜"), "", null, true, "cashier", true, 0)),
                List.of(new Place(
                        new Text("总店", "Main house"),
                        "湖滨路 1 号",
                        false,
                        List.of(new Room(new Text("大堂", "Hall"), true)),
                        Map.of("cashier", 1))));
        assertThat(write(organisation)).isEqualTo("""
                format: 2
                positions:
                  - key: cashier
                    from: tea-house/cashier
                    title:
                      zh: "收银员"
                      en: Cashier
                    about: |-
                      收钱。
                      找零。
                    headcount: 2
                    reports-to: own-1
                  - key: own-1
                    title:
                      zh: "掌柜"
                      en: "掌柜"
                    closed: true
                    merged-into: cashier
                    outside: true
                sites:
                  - name:
                      zh: "总店"
                      en: "Main house"
                    address: "湖滨路 1 号"
                    areas:
                      - name:
                          zh: "大堂"
                          en: Hall
                        closed: true
                    headcounts:
                      cashier: 1
                ...
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "positions: {}                                               | 2 /positions policy-list",
                "positions: [7]                                              | 2 /positions/0 policy-members",
                "positions: [{key: a, title: {zh: x}, colour: red}]          | 2 /positions/0/colour unknown",
                "positions: [{key: a, title: x}]                             | 2 /positions/0/title policy-members",
                "positions: [{key: a, title: {fr: x}}]                       | 2 /positions/0/title/fr unknown",
                "positions: [{key: a, title: {zh: x}, closed: 1}]            | 2 /positions/0/closed policy-yes",
                "positions: [{key: a, title: {zh: x}, headcount: 1.5}]       | 2 /positions/0/headcount parameter-integer",
                "positions: [{key: a, title: {zh: x}, from: cashier}]        | 2 /positions/0/from policy-from",
                "positions: [{title: {zh: x}}]                               | 2 /positions/0/key required",
                "positions: [{key: A b, title: {zh: x}}]                     | 2 /positions/0/key position-key",
                "positions: [{key: a}]                                       | 2 /positions/0/title/zh required",
                "positions: [{key: a, title: {zh: x}, headcount: 1000}]      | 2 /positions/0/headcount range",
                "positions: [{key: a, title: {zh: x}, reports-to: b}]        | 2 /positions/0/reports-to position-key-unknown",
                "positions: [{key: a, title: {zh: x}, reports-to: a}]        | 2 /positions/0/reports-to position-circle",
                "positions: [{key: a, title: {zh: x}, merged-into: a}]       | 2 /positions/0/merged-into position-same",
                "positions: [{key: taken, title: {zh: x}}]                   | 2 /positions/0/key position-key-taken",
                "`positions:\n- {key: a, title: {zh: x}}\n- {key: a, title: {zh: y}}` | 4 /positions/1/key position-twice",
                "`positions:\n- {key: a, title: {zh: x}, from: t/k}\n- {key: b, title: {zh: y}, from: t/k}` | 4 /positions/1/from position-from-twice",
                "sites: [{address: x}]                                       | 2 /sites/0/name/zh required",
                "sites: [{name: {zh: x}, areas: [{closed: true}]}]           | 2 /sites/0/areas/0/name/zh required",
                "sites: [{name: {zh: x}, headcounts: {b: 1}}]                | 2 /sites/0/headcounts/b position-key-unknown",
                "sites: [{name: {zh: x}, headcounts: {taken: 1000}}]         | 2 /sites/0/headcounts/taken range",
                "sites: [{name: {zh: x}, headcounts: [taken]}]               | 2 /sites/0/headcounts policy-members"
            })
    void mistakesAreNamedWithPlaceAndLine(String member, String expected) {
        var there = new Organisation(
                List.of(new Job("taken", new Source("t", "else"), Text.same("T"), "", null, false, null, false, 0)),
                List.of());
        var refused = catchThrowableOfType(Rejected.class, () -> {
            var file = PolicyFile.open(
                    ("format: 1\n" + member).getBytes(StandardCharsets.UTF_8), List.of(new WorkforcePart()));
            var read = WorkforceForm.read(file);
            file.check();
            try {
                OrganisationCheck.fit(there, read);
            } catch (Rejected found) {
                found.violations().forEach(violation -> file.wrong("", violation));
            }
            file.check();
        });
        assertThat(refused.violations())
                .extracting(v -> v.remedy().in(Languages.ENGLISH).replaceAll("(?s)^Line (\\d+): .*", "$1") + " "
                        + v.field() + " " + v.rule())
                .containsExactly(expected);
    }

    /** Two templates that were activated in another order have given their positions other keys. */
    @Test
    void positionsOfTemplatesAreTheSameWhateverTheirKeys() {
        var there = new Organisation(
                List.of(job("cashier", "inn/cashier", null), job("tea-cashier", "tea/cashier", "cashier")), List.of());
        var coming = new Organisation(
                List.of(
                        job("cashier", "tea/cashier", "inn-cashier"),
                        job("inn-cashier", "inn/cashier", null),
                        job("shop-cashier", "shop/cashier", "cashier")),
                List.of(new Place(Text.same("S"), "", false, List.of(), Map.of("inn-cashier", 2))));
        var fit = OrganisationCheck.fit(there, coming);
        assertThat(fit.jobs())
                .extracting(Job::key, Job::reportsTo)
                .containsExactly(
                        tuple("tea-cashier", "cashier"), tuple("cashier", null), tuple("shop-cashier", "tea-cashier"));
        assertThat(fit.places().get(0).headcounts()).isEqualTo(Map.of("cashier", 2));
        assertThat(WorkforceSteps.between(there, fit))
                .extracting(step -> step.what() + " " + step.target())
                .containsExactly("ADD shop-cashier", "ADD S");
    }

    @Test
    void needsOfPositionsThatTheFileDoesNotNameStay() {
        var there = new Organisation(
                List.of(job("a", null, null), job("b", null, null)),
                List.of(new Place(Text.same("S"), "", false, List.of(), Map.of("a", 1, "b", 2))));
        var coming = new Organisation(
                List.of(job("a", null, null)), List.of(new Place(Text.same("S"), "", false, List.of(), Map.of())));
        assertThat(WorkforceSteps.between(there, OrganisationCheck.fit(there, coming)))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.what()).isEqualTo(What.CHANGE);
                    assertThat(step.member()).isEqualTo("headcounts");
                    assertThat(step.before().path("key").asText()).isEqualTo("a");
                    assertThat(step.after()).isNull();
                });
        assertThat(WorkforceSteps.untouched(there, coming))
                .extracting(stays -> stays.part() + " " + stays.key())
                .containsExactly("positions b");
    }

    private static Job job(String key, String from, String reportsTo) {
        var source = from == null ? null : new Source(from.split("/", -1)[0], from.split("/", -1)[1]);
        return new Job(key, source, Text.same("T"), "", reportsTo, false, null, false, 0);
    }

    /** Sorted as a business answers it, and without circles: everybody is under, or part of, an earlier one. */
    private static Organisation any(Random random) {
        var jobs = new ArrayList<Job>();
        for (int i = 10; i < 10 + random.nextInt(8); i++) {
            jobs.add(new Job(
                    "k" + i,
                    random.nextBoolean() ? new Source("t" + random.nextInt(2), "p" + i) : null,
                    new Text("岗" + random.nextInt(99), text(random)),
                    random.nextBoolean() ? text(random) + "\n\n" + text(random) : "",
                    i > 10 && random.nextBoolean() ? "k" + (10 + random.nextInt(i - 10)) : null,
                    random.nextBoolean(),
                    i > 10 && random.nextInt(3) == 0 ? "k" + (10 + random.nextInt(i - 10)) : null,
                    random.nextBoolean(),
                    random.nextInt(3)));
        }
        var places = new ArrayList<Place>();
        for (int i = 0; i < random.nextInt(4); i++) {
            var rooms = new ArrayList<Room>();
            for (int room = 0; room < random.nextInt(4); room++) {
                rooms.add(new Room(Text.same("R" + random.nextInt(2)), random.nextBoolean()));
            }
            var headcounts = new TreeMap<String, Integer>();
            jobs.forEach(job -> {
                if (random.nextInt(3) == 0) {
                    headcounts.put(job.key(), 1 + random.nextInt(9));
                }
            });
            places.add(new Place(
                    Text.same("店" + random.nextInt(2)),
                    random.nextBoolean() ? text(random) : "",
                    random.nextBoolean(),
                    rooms,
                    headcounts));
        }
        return new Organisation(jobs, places);
    }

    private static String text(Random random) {
        var pieces =
                List.of("茶", "# no", "yes", "007", "a: b", "“x” |", "- ", "'", "\\", "👋", "null", "{", "a\u00A0b");
        return "x".repeat(random.nextInt(2)) + pieces.get(random.nextInt(pieces.size())) + random.nextInt(9);
    }

    private static String write(Organisation organisation) {
        var root = JsonNodeFactory.instance.objectNode().put("format", PolicyFile.FORMAT);
        root.set(WorkforceForm.POSITIONS, WorkforceForm.positions(organisation.jobs()));
        root.set(WorkforceForm.SITES, WorkforceForm.sites(organisation.places()));
        return YamlWriter.write(root);
    }

    private static Organisation read(String yaml) {
        var file = PolicyFile.open(yaml.getBytes(StandardCharsets.UTF_8), List.of(new WorkforcePart()));
        var organisation = WorkforceForm.read(file);
        file.check();
        return organisation;
    }
}
