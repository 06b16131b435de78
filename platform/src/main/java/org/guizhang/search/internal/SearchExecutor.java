package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.guizhang.search.Hits;
import org.guizhang.search.Hits.Freshness;
import org.guizhang.search.SearchFilter;
import org.guizhang.search.internal.text.ChineseText;
import org.guizhang.search.internal.text.PinyinText;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Asks a tenant's index and has what it found checked in the database, with one statement. Whoever asks waits a moment for
 * what was just committed, and otherwise has what is there, which says so.
 */
@ApplicationScoped
public class SearchExecutor {
    /** For what the reader may just have written oneself. */
    private static final long MOMENT_MILLIS = 100;
    /** Where there is nothing yet to answer with. */
    private static final long FIRST_MILLIS = 3000;
    /** Whoever waits holds a connection: a burst of changes must leave most of them to others. */
    private static final int WAITING_AT_ONCE = Database.CONNECTIONS / 4;

    final Semaphore waiting = new Semaphore(WAITING_AT_ONCE);

    @Inject
    CurrentCaller caller;

    @Inject
    Indexes indexes;

    @Inject
    Indexer indexer;

    @Inject
    Readers readers;

    @Inject
    HitCheck check;

    @Inject
    OwnSynonyms synonyms;

    @Inject
    AskedLately lately;

    @Inject
    Clock clock;

    public Hits find(String typed, SearchFilter filter, Locale language, int limit, @Nullable String cursor) {
        var from = SearchCursor.read(cursor, typed.hashCode() * 31 + filter.hashCode());
        var request = new IndexRequest(
                typed,
                Synonyms.NONE,
                filter,
                readers.asking(),
                caller.get().personId(),
                moment(from == null ? filter.asOf() : from.at()),
                limit,
                from,
                typed.hashCode() * 31 + filter.hashCode());
        var hits = ask(request, language, true);
        // What is narrowed may lack an answer only there.
        if (cursor == null && filter.equals(SearchFilter.ALL) && !caller.isProgram()) {
            caller.find().ifPresent(person -> lately.note(person, typed, hits));
        }
        return hits;
    }

    /** Has a business's index brought up to what was just committed. */
    public void wake() {
        caller.actor().ifPresent(actor -> indexer.wake(actor.tenantId()));
    }

    /** Loads the dictionaries, which takes a second or more, before the first person asks. */
    public void warmUp() {
        ChineseText.terms("制度 rules 1");
        PinyinText.terms("制度");
    }

    /** A moment to come is for those who may see drafts. */
    private Instant moment(@Nullable Instant asOf) {
        var now = clock.instant();
        return asOf == null || (asOf.isAfter(now) && !caller.get().may(Permission.READ_POLICY)) ? now : asOf;
    }

    private Hits ask(IndexRequest request, Locale language, boolean patient) {
        var tenant = caller.get().tenantId();
        var slot = indexes.slot(tenant);
        var index = hold(slot);
        if (index == null) {
            indexer.wake(tenant);
            return patient && waited(slot)
                    ? ask(request, language, false)
                    : new Hits(List.of(), 0, List.of(), null, Freshness.REBUILDING);
        }
        long head;
        try {
            var applied = index.applied();
            var whole = request.with(synonyms.of(tenant, applied));
            var found = index.search(searcher -> Found.in(searcher, index.workplace(), whole));
            var said = check.of(found.guarded(), request.at(), applied, request.readers());
            head = said.head();
            var upToDate = said.sameHistory() && head == applied.position();
            if (!upToDate || !index.isCurrent()) {
                indexer.wake(tenant);
            }
            if (upToDate || !patient || !waiting.tryAcquire()) {
                var freshness = !said.sameHistory() || !index.isCurrent()
                        ? Freshness.REBUILDING
                        : upToDate ? Freshness.CURRENT : Freshness.BEHIND;
                return new HitMaker(request, language).hits(found, said.readable(), freshness);
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalStateException failed) {
            return damaged(failed, slot, index, request, language, patient);
        } finally {
            index.release(indexes.background());
        }
        try {
            slot.await(head, MOMENT_MILLIS);
        } finally {
            waiting.release();
        }
        return ask(request, language, false);
    }

    /** Waits for the first index there is, where not too many wait already. */
    private boolean waited(IndexSlot slot) {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return slot.await(0, FIRST_MILLIS);
        } finally {
            waiting.release();
        }
    }

    /** A damaged index is built anew; whoever asks waits for that once. */
    private Hits damaged(
            Exception why, IndexSlot slot, TenantIndex index, IndexRequest request, Locale language, boolean patient) {
        if (why instanceof RuntimeException fault && !index.isDamage(fault)) {
            throw fault;
        }
        slot.discard(index, indexes.background());
        if (!patient) {
            indexer.wake(caller.get().tenantId());
            return new Hits(List.of(), 0, List.of(), null, Freshness.REBUILDING);
        }
        return ask(request, language, true);
    }

    private static @Nullable TenantIndex hold(IndexSlot slot) {
        try {
            return slot.hold();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
