package org.guizhang.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.guizhang.search.Asked;
import org.guizhang.search.Facets;
import org.guizhang.search.SearchDocument;
import org.guizhang.shared.Text;
import org.junit.jupiter.api.Test;

class DocumentFieldsTest {
    /** A short one behind long ones would else make every part of them look like the whole. */
    @Test
    void waysThatShareAPartAreAsLongAsAllOfThem() {
        var way = "how to close the till in the evening";
        int one = length(1, way, 0);
        assertThat(one).isPositive();
        int shared = Part.WAYS_EN - Part.WAYS_ZH;
        assertThat(length(shared, way, shared - 1)).isEqualTo(one);
        assertThat(length(shared + 2, way, shared - 1)).isEqualTo(3 * one);
        assertThat(length(shared + 100, way, shared - 1)).isEqualTo(255);
    }

    private static int length(int ways, String way, int of) {
        var nothing = Text.same("");
        var document = new SearchDocument(
                "clause",
                "till",
                "e1",
                "",
                nothing,
                nothing,
                nothing,
                nothing,
                new Asked(List.of(), Collections.nCopies(ways, way)),
                Facets.of("m", "", Set.of()),
                Instant.EPOCH,
                null);
        var row = DocumentFields.of("editions", "m1", document);
        var lengths = row.getField(DocumentFields.LENGTHS).binaryValue();
        return lengths.bytes[lengths.offset + Part.way(true, of)] & 0xff;
    }
}
