package org.guizhang.policy.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.template.Succession;

/** Where the things of one document are found in another, by the addresses of the template format. */
public interface Lineage {
    /** Both documents come from the same version. */
    Lineage SAME = List::of;

    /** The first is the one that takes over; empty where nothing does. */
    List<String> of(String address);

    /** From an older version to a newer one. What a business has added stays where it is. */
    static Lineage along(Succession succession) {
        var moved = succession.moved();
        return address -> moved.contains(address) ? succession.of(address) : List.of(address);
    }

    /** From a newer version back to an older one. */
    static Lineage against(Succession succession) {
        Map<String, List<String>> back = new HashMap<>();
        for (var old : succession.moved()) {
            succession
                    .of(old)
                    .forEach(fresh ->
                            back.computeIfAbsent(fresh, k -> new ArrayList<>()).add(old));
        }
        return address -> back.getOrDefault(address, List.of(address));
    }
}
