package org.guizhang.systemtests;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The SQL statements PostgreSQL received during a call, in their order, out of its log, which has each one before it is
 * executed. Left out are the transaction's own words (BEGIN, COMMIT, ROLLBACK, SET) and the empty statement by which the
 * pool asks a connection for a sign of life; {@code select bind_tenant}, which binds a
 * transaction to its tenant, is counted.
 *
 * @param writingTransactions how many transactions with at least one change were committed
 */
record Statements(Answer answer, List<String> sql, long writingTransactions) {
    private static final Pattern LINE = Pattern.compile(" \\[(\\d+)] LOG:  (?:statement|execute [^:]+): (.*)");
    /** Or the trail, which is written together with its head. */
    private static final Pattern CHANGE = Pattern.compile("(?i)(INSERT|UPDATE|DELETE|with chained as)\\b.*");

    private static final Pattern END = Pattern.compile("(?i)(COMMIT|ROLLBACK)\\b.*");
    /** What the server says by itself, whatever is asked of it. */
    private static final Pattern JOB = Pattern.compile(
            "(?i)tenants_with_(tasks|account_news)\\(|distinct kind, subject from document_change|from own_asked where|leased_until|from mail where tenant_id|update mail set"
                    + "|note_followers\\(|forget_[a-z_]+\\(|from recovery_request|from try_limit where free_at"
                    + "|note_index_position\\(|insert into recent_question"
                    + "|own_request_rates\\(|from erased_business where"
                    + "|from known_source where used_at <=|from account_before where ended_at");

    /** A transaction of a job, or of an index that follows, for a tenant is marked so. */
    private static final String OF_A_JOB = "of_a_job";

    private static final Pattern TRANSACTION = Pattern.compile("(?i)(BEGIN|COMMIT|ROLLBACK|SET)\\b.*");

    static Statements of(Supplier<Answer> call) {
        var before = mark();
        var answer = call.get();
        var all = lines(before);
        return new Statements(answer, sql(all), writing(all));
    }

    /** Where the log ends now. */
    static long mark() {
        return Server.running().postgresLog().toFile().length();
    }

    /** The transactions of jobs since a mark, each with its statements. */
    static List<List<String>> ofJobs(long mark) {
        return transactions(mark).stream()
                .filter(Statements::isJob)
                .map(Statements::sql)
                .toList();
    }

    /** Jobs run whenever they like: their transactions are nobody's request. */
    private static List<Line> lines(long mark) {
        return transactions(mark).stream()
                .filter(transaction -> !isJob(transaction))
                .flatMap(List::stream)
                .toList();
    }

    private static List<List<Line>> transactions(long mark) {
        try (var log = new RandomAccessFile(Server.running().postgresLog().toFile(), "r")) {
            var bytes = new byte[(int) (log.length() - mark)];
            log.seek(mark);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(LINE::matcher)
                    .filter(line -> line.find())
                    .map(line -> new Line(line.group(1), line.group(2)))
                    .filter(line -> !line.sql().isBlank())
                    .collect(Collectors.collectingAndThen(Collectors.toList(), Statements::transactions));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> sql(List<Line> lines) {
        return lines.stream()
                .map(Line::sql)
                .filter(statement -> !TRANSACTION.matcher(statement).matches())
                .toList();
    }

    /** A statement and the connection it came over. */
    private record Line(String connection, String sql) {}

    /** Left out are those that began before the mark or have not come to their end. */
    private static List<List<Line>> transactions(List<Line> lines) {
        var open = new HashMap<String, List<Line>>();
        var found = new ArrayList<List<Line>>();
        for (var line : lines) {
            if (line.sql.startsWith("BEGIN")) {
                open.put(line.connection, new ArrayList<>());
            }
            var transaction = open.get(line.connection);
            if (transaction != null) {
                transaction.add(line);
                if (END.matcher(line.sql).matches()) {
                    found.add(transaction);
                    open.remove(line.connection);
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean isJob(List<Line> transaction) {
        return transaction.stream()
                .anyMatch(line ->
                        line.sql.contains(OF_A_JOB) || JOB.matcher(line.sql).find());
    }

    private static long writing(List<Line> lines) {
        var changed = new HashSet<String>();
        var count = 0;
        for (var line : lines) {
            if (CHANGE.matcher(line.sql).matches()) {
                changed.add(line.connection);
            } else if (line.sql.startsWith("ROLLBACK")) {
                changed.remove(line.connection);
            } else if (line.sql.startsWith("COMMIT") && changed.remove(line.connection)) {
                count++;
            }
        }
        return count;
    }

    /** The first words of each, for reading in a failed test. */
    List<String> kinds() {
        return sql.stream()
                .map(statement -> statement.length() > 70 ? statement.substring(0, 70) : statement)
                .toList();
    }
}
