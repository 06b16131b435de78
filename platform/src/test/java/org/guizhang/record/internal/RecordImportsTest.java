package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.RecordForms;
import org.guizhang.record.RecordImport;
import org.guizhang.record.RecordImports;
import org.guizhang.record.Records;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Refused;
import org.guizhang.service.Services;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Counts of tea out of lists: tried first, handed in as on the screen, all or none; and out again as a workbook. */
@ExtendWith(Services.class)
class RecordImportsTest {
    private static final String GOOD =
            "month,tea,received,issued\n2026-01,oolong,10,\n2026-02,oolong,,4\n2026-01,green,3,\n";

    @Inject
    RecordImports imports;

    @Inject
    Records records;

    @Inject
    RecordForms forms;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private RecordFilter all(TeaRecords garden) {
        return RecordFilter.NONE.of(garden.module, "stock");
    }

    @Test
    @As(Role.STAFF)
    void aDryRunTellsTheNumbersAndKeepsNothing(Business business) {
        var garden = new TeaRecords(business);
        var found = imports.plan(garden.module, "stock", garden.site, utf8(GOOD));
        assertThat(found.applied()).isFalse();
        assertThat(found.lines()).extracting(RecordImport.Line::row).containsExactly(2, 3, 4);
        assertThat(found.lines()).allSatisfy(line -> {
            assertThat(line.faults()).isEmpty();
            assertThat(line.serial()).isNotNull();
        });
        assertThat(records.count(all(garden))).isZero();
        assertThat(forms.register(garden.module, "stock", garden.site).heads()).isEmpty();
    }

    @Test
    @As(Role.STAFF)
    void rowsAreHandedInByTheCallerWithNumbersAndBalances(Business business) {
        var garden = new TeaRecords(business);
        var tried = imports.plan(garden.module, "stock", garden.site, utf8(GOOD));
        var done = imports.apply(garden.module, "stock", garden.site, utf8(GOOD));
        assertThat(done.applied()).isTrue();
        assertThat(done.lines()).isEqualTo(tried.lines());
        var lines = records.list(all(garden), 0, 10);
        assertThat(lines).hasSize(3).allSatisfy(line -> {
            assertThat(line.state()).isNotNull();
            assertThat(line.author().id()).isEqualTo(business.person(Role.STAFF));
        });
        assertThat(forms.register(garden.module, "stock", garden.site).heads())
                .extracting(head -> head.balance().toPlainString())
                .containsExactlyInAnyOrder("6", "3");
    }

    @Test
    @As(Role.STAFF)
    void oneWrongRowKeepsAllOutAndIsNamedWithItsColumnAndRemedy(Business business) {
        var garden = new TeaRecords(business);
        var file = utf8("month,tea,received,issued\n2026-01,oolong,10,\n2026-02,oolong,,11\n2026-13,green,many,\n");
        var found = imports.plan(garden.module, "stock", garden.site, file);
        assertThat(found.wrong()).isEqualTo(2);
        assertThat(found.lines().get(1).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo("issued");
            assertThat(fault.rule()).isEqualTo("register-min");
        });
        assertThat(found.lines().get(2).faults())
                .extracting(RecordImport.Fault::column)
                .contains("month", "received");
        assertThatThrownBy(() -> imports.apply(garden.module, "stock", garden.site, file))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.violations())
                                .extracting(one -> one.field())
                                .contains("/rows/3/issued", "/rows/4/month"));
        assertThat(records.count(all(garden))).isZero();
    }

    @Test
    @As(Role.STAFF)
    void filesAreWorkbooksOrTextOfEitherEncoding(Business business) throws IOException {
        var garden = new TeaRecords(business);
        var form = forms.get(garden.module, "stock");
        var month = form.definition()
                .path("fields")
                .path(0)
                .path("title")
                .path("zh")
                .asText();
        var text = (month + ",tea,received\n2026-01,oolong,10\n").getBytes(Charset.forName("GB18030"));
        assertThat(imports.plan(garden.module, "stock", garden.site, text).wrong())
                .isZero();
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "x", "1.0")) {
            var sheet = book.newWorksheet("x");
            var row = 0;
            for (var line : List.of(List.of("month", "tea", "received"), List.of("2026-01", "oolong", "10"))) {
                for (var column = 0; column < line.size(); column++) {
                    sheet.value(row, column, line.get(column));
                }
                row++;
            }
        }
        assertThat(imports.plan(garden.module, "stock", garden.site, bytes.toByteArray())
                        .wrong())
                .isZero();
        try (var template = new ReadableWorkbook(new ByteArrayInputStream(imports.template(garden.module, "stock")))) {
            assertThat(template.getFirstSheet().read().get(0).getCellCount()).isPositive();
        }
        Refused.with(
                () -> imports.plan(garden.module, "stock", garden.site, utf8("a,b\n1,2\n")),
                "/file record-import-heads");
        Refused.with(
                () -> imports.plan(
                        garden.module,
                        "stock",
                        garden.site,
                        utf8("month\n" + "2026-01\n".repeat(RecordImport.MAX_ROWS + 1))),
                "/file record-import-rows");
    }

    @Test
    @As(Role.STAFF)
    void whoMayNotFillItInImportsNothing(Business business) {
        var garden = new TeaRecords(business);
        assertThatThrownBy(() -> imports.plan(business.person(Role.STAFF), "stock", garden.site, utf8(GOOD)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @As(Role.STAFF)
    void theSameRowsAreHandedInOnce(Business business) {
        var garden = new TeaRecords(business);
        imports.apply(garden.module, "stock", garden.site, utf8(GOOD));
        var savedAnew = utf8(
                "\uFEFFTea,Month,Received,Issued\r\noolong,2026-01,10,\r\noolong,2026-02,,4\r\ngreen,2026-01,3,\r\n");
        assertThat(imports.plan(garden.module, "stock", garden.site, savedAnew).before())
                .isNotNull();
        Refused.with(() -> imports.apply(garden.module, "stock", garden.site, savedAnew), "/file record-import-again");
        assertThat(records.count(all(garden))).isEqualTo(3);
    }

    @Test
    @As(Role.STAFF)
    void aRefusedFileMayBeHandedInOnceItFits(Business business) {
        var garden = new TeaRecords(business);
        var issued = utf8("month,tea,received,issued\n2026-02,oolong,,4\n");
        Refused.with(() -> imports.apply(garden.module, "stock", garden.site, issued), "/rows/2/issued register-min");
        garden.handIn("stock", "{'month': '2026-01', 'tea': 'oolong', 'received': 10, 'balance': 10}");
        assertThat(imports.apply(garden.module, "stock", garden.site, issued).applied())
                .isTrue();
    }

    @Test
    @As(Role.STAFF)
    void hostileFilesAreRefusedOrReadAsTheyStand(Business business) throws IOException {
        var garden = new TeaRecords(business);
        Refused.with(
                () -> imports.plan(garden.module, "stock", garden.site, new byte[] {'P', 'K', 3, 4, 0, 0}),
                "/file import-file");
        Refused.with(() -> imports.plan(garden.module, "stock", garden.site, new byte[0]), "/file record-import-heads");
        Refused.with(
                () -> imports.plan(garden.module, "stock", garden.site, utf8("month,tea\n\n,\n")),
                "/file record-import-empty");
        var cells = imports.plan(
                garden.module,
                "stock",
                garden.site,
                utf8("month,tea,received\n2026-01,\"=1+1\",\"'; drop table record\"\n"));
        assertThat(cells.lines().get(0).faults())
                .extracting(RecordImport.Fault::column)
                .containsExactly("received");
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "x", "1.0")) {
            var sheet = book.newWorksheet("x");
            sheet.value(0, 0, "month");
            sheet.value(0, 1, "tea");
            sheet.value(0, 2, "received");
            sheet.value(1, 0, "2026-01");
            sheet.value(1, 1, "oolong");
            sheet.formula(1, 2, "1+1");
        }
        assertThat(imports.plan(garden.module, "stock", garden.site, bytes.toByteArray())
                        .lines()
                        .get(0)
                        .faults())
                .extracting(RecordImport.Fault::rule)
                .contains("import-formula");
    }

    @Test
    @As(Role.AUDITOR)
    void auditorsHandInNothing(Business business) {
        var garden = new TeaRecords(business);
        assertThatThrownBy(() -> imports.plan(garden.module, "stock", garden.site, utf8(GOOD)))
                .isInstanceOf(Forbidden.class);
    }
}
