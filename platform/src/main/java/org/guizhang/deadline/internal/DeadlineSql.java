package org.guizhang.deadline.internal;

/** Parts of statements on clocks; their table is {@code d}. */
final class DeadlineSql {
    static final String SELECT =
            "select d.id, d.module_id, d.edition_id, d.rule, d.title_zh, d.title_en, array_to_string(d.clauses, ',') as clauses,"
                    + " d.follow_up, d.subject_kind, d.subject_id, d.address, d.slot, d.ordinal, d.site_id, s.name_zh as site_zh,"
                    + " s.name_en as site_en, d.role, array_to_string(d.people, ',') as people, d.matching, d.period_from, d.period_to,"
                    + " d.counting, d.days, d.exact, d.within, d.repeats, d.stoppable, array_to_string(d.remind, ',') as remind,"
                    + " d.escalations, d.starts_at, d.due_at, d.late_at, d.paused_at, d.stopped_at, d.stopped_kind, d.stopped_id,"
                    + " d.stopped_address, d.cancelled_at, d.told_at from deadline d"
                    + " left join site s on s.tenant_id = d.tenant_id and s.id = d.site_id where d.tenant_id = :tenant";

    /** Neither stopped nor taken away; as the indexes have it. */
    static final String RUNNING = " and d.stopped_at is null and d.cancelled_at is null";

    /** What is open: it can still be kept or made up for. */
    static final String OPEN = RUNNING + " and (d.due_at > :now or d.paused_at is not null"
            + " or d.stoppable and (d.late_at is null or d.late_at > :now))";

    static final String OVERDUE = RUNNING + " and d.paused_at is null and d.stoppable and d.due_at <= :now"
            + " and (d.late_at is null or d.late_at > :now)";

    static final String PAUSED = RUNNING + " and d.paused_at is not null";

    static final String KEPT = " and d.stopped_at <= d.due_at";

    /** Stopped too late, missed, or overdue now. */
    static final String BROKEN = " and (d.stopped_at > d.due_at or d.stopped_at is null and d.cancelled_at is null"
            + " and d.paused_at is null and d.stoppable and d.due_at <= :now)";

    private DeadlineSql() {}
}
