package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.Records;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Services;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Counts of tea begun like earlier ones, and taken along as a workbook. */
@ExtendWith(Services.class)
class RecordCopiesTest {
    @Inject
    Records records;

    @Test
    @As(Role.STAFF)
    void aRecordLikeAnotherTakesWhatStaysAndNotWhatTheRegisterSays(Business business) {
        var garden = new TeaRecords(business);
        var first = garden.handIn("stock", "{'month': '2026-01', 'tea': 'oolong', 'received': 10, 'balance': 10}");
        var like = records.startLike(first.id());
        assertThat(like.state()).isNull();
        assertThat(like.answers().path("tea").asText()).isEqualTo("oolong");
        assertThat(like.answers().path("received").decimalValue()).isEqualByComparingTo("10");
        assertThat(like.answers().path("month").asText()).isNotEqualTo("2026-01");
        assertThat(like.id()).isNotEqualTo(first.id());
    }

    @Test
    @As(Role.STAFF)
    void aWorkbookHasNumbersAsNumbers(Business business) throws IOException {
        var garden = new TeaRecords(business);
        garden.handIn("stock", "{'month': '2026-01', 'tea': 'oolong', 'received': 10, 'balance': 10}");
        var file = records.workbook(RecordFilter.NONE.of(garden.module, "stock"));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).stream().filter(cell -> cell != null && cell.getValue() instanceof BigDecimal))
                    .isNotEmpty();
        }
    }
}
