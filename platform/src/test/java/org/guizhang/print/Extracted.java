package org.guizhang.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a machine reads on the pages of a PDF.
 *
 * @param lines without those at the foot of the pages
 * @param feet the line at the foot of each page
 */
public record Extracted(List<String> lines, List<String> feet) {
    public static Extracted of(byte[] pdf) throws IOException {
        var lines = new ArrayList<String>();
        var feet = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setLineSeparator("\n");
                stripper.setPageEnd("");
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var read = new ArrayList<>(stripper.getText(document).lines().toList());
                feet.add(read.remove(read.size() - 1));
                lines.addAll(read);
            }
        }
        return new Extracted(lines, feet);
    }

    /** All in one, as it was before it was broken into lines. */
    public String words() {
        return String.join("", lines);
    }
}
