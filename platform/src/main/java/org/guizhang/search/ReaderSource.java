package org.guizhang.search;

import java.util.Set;
import org.guizhang.tenant.Actor;

/**
 * What else somebody who asks may find beside {@link DocumentReaders}, as a room knows it. Counts are made of these terms alone, so
 * they have to be as narrow as the room's own rule.
 */
public interface ReaderSource {
    Set<String> of(Actor asking);
}
