package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guizhang.acknowledge.Signer;
import org.guizhang.shared.Csv;
import org.guizhang.shared.Days;
import org.guizhang.shared.Message;
import org.guizhang.workforce.WorkOfPeople;
import org.jspecify.annotations.Nullable;

/**
 * The list of signers for a spreadsheet. The account tells two people of one name apart; times are those of China, as
 * spreadsheets take them.
 */
@ApplicationScoped
public class SignerSheet {
    private static final List<String> COLUMNS = List.of(
            "name",
            "login",
            "role",
            "positions",
            "sites",
            "edition",
            "state",
            "asked",
            "first",
            "reminded",
            "last",
            "signed");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Days.ZONE);

    @Inject
    WorkOfPeople work;

    /** The whole file. */
    public String of(List<Signer> signers, Locale locale) {
        var work = this.work.today(locale);
        var file = new StringBuilder(Csv.BYTE_ORDER_MARK);
        file.append(Csv.line(COLUMNS.stream()
                .map(column -> Message.of("signing.column." + column).in(locale))
                .toList()));
        for (var signer : signers) {
            var present = work.getOrDefault(signer.person(), WorkOfPeople.Work.NONE);
            file.append(Csv.line(Stream.of(
                            signer.name(),
                            signer.login(),
                            Message.of("role." + signer.role()).in(locale),
                            present.positionsIn(locale),
                            present.sitesIn(locale),
                            signer.number(),
                            Message.of("signing.state." + signer.state()).in(locale),
                            time(signer.askedAt()),
                            signer.firstNumber() == null ? signer.number() : signer.firstNumber(),
                            time(signer.remindedAt()),
                            signer.last() == null ? "" : signer.last().number(),
                            time(signer.last() == null ? null : signer.last().at()))
                    .toList()));
        }
        return file.toString();
    }

    private static String time(@Nullable Instant moment) {
        return moment == null ? "" : TIME.format(moment);
    }
}
