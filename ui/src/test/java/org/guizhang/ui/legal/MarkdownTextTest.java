package org.guizhang.ui.legal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an operator writes is shown as text, whatever it looks like. */
class MarkdownTextTest {
    @Test
    void headingsListsAndParagraphs() {
        assertThat(parts("## 一、服务\n第一句，\n第二句。\n\n- 甲\n- 乙\n\n1. 其一；\n2. 其二。\n---\n第三条 末了"))
                .containsExactly("h2 一、服务", "p 第一句，\n第二句。", "ul 甲|乙", "p 1. 其一；", "p 2. 其二。", "hr ", "p 第三条 末了");
    }

    @Test
    void anItemGoesOnWhereItsLinesAreIndented() {
        assertThat(parts("- 甲，\n  **甲**续\n- 乙\n\n- 丙\n  1. 其一\n丁")).containsExactly("ul 甲，\n甲续|乙|丙\n1. 其一", "p 丁");
        assertThat(parts("甲\n- 乙\n\n丙\n- 丁")).containsExactly("p 甲", "ul 乙", "p 丙", "ul 丁");
    }

    @Test
    void headingsLeaveNoLevelOutAndKeepTheirOrder() {
        assertThat(parts("### 一\n## 二\n#### 三\n###### 四\n## 五"))
                .containsExactly("h2 一", "h2 二", "h3 三", "h4 四", "h2 五");
        assertThat(parts("# 一\n## 二\n### 三\n#### 四\n##### 五\n###### 六"))
                .containsExactly("h2 一", "h3 二", "h4 三", "h5 四", "h6 五", "h6 六");
    }

    @Test
    void htmlAndOtherAddressesStayWords() {
        var html = new MarkdownText(
                        "<script>alert(1)</script> [x](javascript:alert(1)) [a](https://example.com/b) **fat**")
                .getElement()
                .getOuterHTML();
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "[x](javascript:alert(1))")
                .contains("href=\"https://example.com/b\"")
                .doesNotContain("<script", "href=\"javascript");
        assertThat(new MarkdownText("**fat**").getElement().getTextRecursively())
                .isEqualTo("fat");
    }

    @Test
    void aTitleIsTheFirstLineAlone() {
        assertThat(MarkdownText.title("# 服务条款\n\n甲")).isEqualTo("服务条款");
        assertThat(MarkdownText.body("# 服务条款\n\n甲")).isEqualTo("\n甲");
        assertThat(MarkdownText.title("## 一\n\n# 二")).isNull();
        assertThat(MarkdownText.body("甲")).isEqualTo("甲");
    }

    private static List<String> parts(String text) {
        return new MarkdownText(text)
                .getElement()
                .getChildren()
                .map(part -> part.getTag() + " " + words(part))
                .toList();
    }

    private static String words(Element part) {
        return part.getTag().equals("ul")
                ? String.join(
                        "|", part.getChildren().map(Element::getTextRecursively).toList())
                : part.getTextRecursively();
    }
}
