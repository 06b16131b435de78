package org.guizhang.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.Services;
import org.guizhang.shared.Forbidden;
import org.guizhang.tenant.Role;
import org.guizhang.thing.ThingImport.Outcome;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list comes in as a whole or not at all, and a second time it changes nothing. */
@ExtendWith(Services.class)
class ThingImportsTest {
    private static final List<String> HEADS = List.of("Licence valid until", "营业执照上的名称 *", "Goods", "电话", "备注");

    @Inject
    ThingImports imports;

    @Inject
    Things things;

    @Inject
    ThingRegister register;

    @Inject
    Sites sites;

    @Inject
    Positions positions;

    @Inject
    Holdings holdings;

    @BeforeAll
    static void importCatalogue() throws Exception {
        Declared.importCatalogue();
    }

    @BeforeEach
    void declare(Business business) {
        business.as(Role.OWNER, Declared::publish);
    }

    @Test
    void rowsAddChangeAndStay() throws IOException {
        var file = sheet(
                HEADS,
                List.of("2027年3月1日", "Valley", "茶叶、milk", 13800000000L, "x"),
                List.of(46357, "Hill", "", "", ""));
        assertThat(outcomes(imports.plan(Declared.SUPPLIER, file))).containsExactly(Outcome.ADD, Outcome.ADD);
        assertThat(register.count(ThingFilter.OPEN)).isZero();
        imports.apply(Declared.SUPPLIER, file);
        var valley = named("Valley");
        assertThat(valley.fields().get("licence-until").asText()).isEqualTo("2027-03-01");
        assertThat(valley.fields().get("goods").toString()).isEqualTo("[\"tea\",\"milk\"]");
        assertThat(valley.fields().get("phone").asText()).isEqualTo("13800000000");
        assertThat(named("Hill").fields().get("licence-until").asText()).isEqualTo("2026-12-01");
        assertThat(outcomes(imports.apply(Declared.SUPPLIER, file))).containsOnly(Outcome.PRESENT);
        var other = sheet(HEADS, List.of("2028-03-01", "VALLEY", "", "", ""));
        assertThat(outcomes(imports.apply(Declared.SUPPLIER, other))).containsExactly(Outcome.CHANGE);
        var changed = things.get(valley.id());
        assertThat(changed.fields().get("licence-until").asText()).isEqualTo("2028-03-01");
        assertThat(changed.fields().get("phone").asText()).isEqualTo("13800000000");
        assertThat(changed.code()).isEqualTo(valley.code());
        assertThat(changed.revision()).isEqualTo(2);
    }

    @Test
    void wrongCellsAreNamedAndNothingIsStored() throws IOException {
        var file = sheet(
                HEADS,
                List.of("soon", "Valley", "beer", "no", ""),
                List.of("2027-01-01", "valley", "", "", ""),
                List.of("", "", "tea", "", ""));
        Refused.with(
                () -> imports.apply(Declared.SUPPLIER, file),
                "/rows/2/phone phone-any",
                "/rows/2/goods choice",
                "/rows/2/licence-until date",
                "/rows/3/name thing-twice",
                "/rows/4/name required",
                "/rows/4/licence-until required");
        assertThat(register.count(ThingFilter.OPEN)).isZero();
        Refused.with(() -> imports.plan("tea-house/ship", file), "/kind thing-kind");
        Refused.with(() -> imports.plan(Declared.SUPPLIER, "x".getBytes(StandardCharsets.UTF_8)), "/file import-file");
        var nameless = sheet(List.of("Colour"), List.of("red"));
        Refused.with(() -> imports.plan(Declared.SUPPLIER, nameless), "/file thing-import-heads");
    }

    @Test
    void placesAndOtherThingsAreFoundByTheirNames() throws IOException {
        imports.apply(Declared.SUPPLIER, sheet(HEADS, List.of("2027-01-01", "Valley", "", "", "")));
        imports.apply(Declared.VEHICLE, sheet(List.of("Name", "Owner"), List.of("B 12345", "valley")));
        assertThat(named("B 12345").fields().get("owner").asText())
                .isEqualTo(named("Valley").id().toString());
        Refused.with(
                () -> imports.apply(Declared.VEHICLE, sheet(List.of("Name", "Owner"), List.of("B 2", "Nobody"))),
                "/rows/2/owner reference");
        var first = sites.list().get(0);
        var site = sites.change(first.id(), new Site.Entry(new EnteredName("码头", "Quay"), "", false), first.revision());
        var bar = sites.addArea(site.id(), new Site.AreaEntry(new EnteredName("吧台", "Bar"), false));
        var heads = List.of("Name", "Site", "Area", "Warmest", "有报警");
        imports.apply(
                Declared.CABINET, sheet(heads, List.of("A", "", "bar", 4.5, "是"), List.of("B", "quay", "", "", "no")));
        assertThat(named("A").site()).isEqualTo(site.id());
        assertThat(named("A").area()).isEqualTo(bar.id());
        assertThat(named("A").fields().get("alarm").asBoolean()).isTrue();
        assertThat(named("B").site()).isEqualTo(site.id());
        Refused.with(
                () -> imports.apply(Declared.CABINET, sheet(heads, List.of("C", "Moon", "Bar", 40, ""))),
                "/rows/2/site import-site",
                "/rows/2/limit at-most");
    }

    /** Neither what stands at another's site nor that it is there. */
    @Test
    void whoeverWorksAtOneSiteIsToldNothingOfOthers(Business business) throws IOException {
        var quay = sites.add(new Site.Entry(new EnteredName("Quay", "Quay"), "", false))
                .id();
        sites.add(new Site.Entry(new EnteredName("Mall", "Mall"), "", false));
        var post = positions.add(new Position.Entry(new EnteredName("Post", "Post"), "", null, false, false));
        holdings.assign(new Holding.Entry(business.person(Role.SUPERVISOR), post.id(), quay, null, null));
        var heads = List.of("Name", "Site", "Warmest");
        imports.apply(Declared.CABINET, sheet(heads, List.of("Far", "Mall", "4"), List.of("Gone", "Mall", "4")));
        var gone = named("Gone");
        things.close(gone.id(), gone.revision());
        imports.apply(Declared.CABINET, sheet(heads, List.of("Near", "Quay", "4")));
        business.become(Role.SUPERVISOR);
        var lines = imports.plan(
                        Declared.CABINET,
                        sheet(
                                heads,
                                List.of("Near", "Quay", "5"),
                                List.of("Far", "Mall", "5"),
                                List.of("Gone", "Mall", "5"),
                                List.of("None", "Mall", "5")))
                .lines();
        assertThat(lines.get(0).outcome()).isEqualTo(Outcome.CHANGE);
        assertThat(lines.get(0).id()).isNotNull();
        assertThat(lines.subList(1, 4)).allSatisfy(line -> {
            assertThat(line.id()).isNull();
            assertThat(line.faults()).extracting(ThingImport.Fault::rule).containsExactly("thing-site-theirs");
        });
        var van = sheet(List.of("Name", "Owner", "Cooler"), List.of("B 1", "Nobody", "Far"));
        assertThat(imports.plan(Declared.VEHICLE, van).lines().get(0).faults())
                .extracting(ThingImport.Fault::column)
                .contains("cooler");
        var seen = sheet(List.of("Name", "Owner", "Cooler"), List.of("B 1", "Nobody", "Near"));
        assertThat(imports.plan(Declared.VEHICLE, seen).lines().get(0).faults())
                .extracting(ThingImport.Fault::column)
                .doesNotContain("cooler");
    }

    @Test
    void templateIsAListOfItsKind() throws IOException {
        var file = imports.template(Declared.SUPPLIER);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var heads = new ArrayList<String>();
            book.getFirstSheet().openStream().findFirst().orElseThrow().forEach(cell -> heads.add(cell.getText()));
            assertThat(heads)
                    .containsExactly(
                            "The name on its business licence *", "Contact", "Phone", "Goods", "Licence valid until *");
        }
        Refused.with(() -> imports.plan(Declared.SUPPLIER, file), "/file thing-import-empty");
    }

    @Test
    @As(Role.AUDITOR)
    void whoeverMayNotChangeImportsNothing() {
        assertThatThrownBy(() -> imports.plan(Declared.SUPPLIER, new byte[0])).isInstanceOf(Forbidden.class);
    }

    /** Lists by chance, one after the other: the register is what a map of names says, and each list is idle afterwards. */
    @Test
    void registerIsWhatTheListsSay() throws IOException {
        var random = new Random(73);
        var expected = new TreeMap<String, String>();
        for (var round = 0; round < 25; round++) {
            var rows = new HashMap<String, List<Object>>();
            for (var i = random.nextInt(1, 12); i > 0; i--) {
                var name = "Supplier " + random.nextInt(30);
                var blank = expected.containsKey(name) && random.nextInt(4) == 0;
                var day = "2027-0" + random.nextInt(1, 10) + "-1" + random.nextInt(10);
                rows.put(name, List.of(blank ? "" : day, name, "", "", "note " + random.nextInt()));
            }
            rows.forEach((name, row) -> {
                if (!row.get(0).equals("")) {
                    expected.put(name, row.get(0).toString());
                }
            });
            var file = sheet(HEADS, rows.values().toArray(List<?>[]::new));
            var planned = imports.plan(Declared.SUPPLIER, file);
            assertThat(outcomes(imports.apply(Declared.SUPPLIER, file))).isEqualTo(outcomes(planned));
            assertThat(outcomes(imports.plan(Declared.SUPPLIER, file))).containsOnly(Outcome.PRESENT);
            var found = new TreeMap<String, String>();
            register.list(ThingFilter.OPEN, ThingSort.PRESET, 0, 100)
                    .forEach(thing -> found.put(
                            thing.name(), thing.fields().get("licence-until").asText()));
            assertThat(found).as("round %s", round).isEqualTo(expected);
        }
    }

    private Thing named(String name) {
        return register.list(new ThingFilter(name, null, null, null, null, null), ThingSort.PRESET, 0, 2)
                .get(0);
    }

    private static List<Outcome> outcomes(ThingImport done) {
        return done.lines().stream().map(ThingImport.Line::outcome).toList();
    }

    private static byte[] sheet(List<String> heads, List<?>... rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Things");
            for (var column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
            }
            for (var row = 0; row < rows.length; row++) {
                for (var column = 0; column < rows[row].size(); column++) {
                    if (rows[row].get(column) instanceof Number number) {
                        sheet.value(row + 1, column, number);
                    } else {
                        sheet.value(row + 1, column, rows[row].get(column).toString());
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
