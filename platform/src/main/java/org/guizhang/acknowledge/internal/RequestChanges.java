package org.guizhang.acknowledge.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What has to change of the requests of one module. */
final class RequestChanges {
    private final List<Requests.Asked> close = new ArrayList<>();
    private final List<Requests.Asked> along = new ArrayList<>();
    private final List<UUID> ask = new ArrayList<>();
    private int waiting;

    /**
     * Somebody has to sign an edition, and nothing else.
     *
     * @param goesOn whether an open request is the same matter to them, so that it keeps its day
     */
    void owed(Signatory who, UUID target, Predicate<UUID> goesOn) {
        var others = who.open().stream().filter(open -> !open.equals(target)).toList();
        var isAsked = who.open().contains(target);
        for (var open : others) {
            if (!isAsked && goesOn.test(open)) {
                isAsked = true;
                along.add(new Requests.Asked(open, who.person()));
            } else {
                close.add(new Requests.Asked(open, who.person()));
            }
        }
        if (isAsked) {
            waiting++;
        } else {
            ask.add(who.person());
        }
    }

    void notOwed(Signatory who) {
        who.open().forEach(open -> close.add(new Requests.Asked(open, who.person())));
    }

    List<Requests.Asked> close() {
        return List.copyOf(close);
    }

    List<Requests.Asked> along() {
        return List.copyOf(along);
    }

    /** How many have been asked before for what is the same matter to them, and are asked still. */
    int waiting() {
        return waiting;
    }

    List<UUID> ask() {
        return List.copyOf(ask);
    }
}
