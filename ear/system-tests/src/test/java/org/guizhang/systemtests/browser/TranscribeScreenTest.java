package org.guizhang.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guizhang.systemtests.Business;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An owner brings the regulation of the house: chosen, checked beside the original, stored in the draft. */
class TranscribeScreenTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String TEXT = """
            晨光餐厅后厨管理规定
            目录
            第一章 总则……1
            第二章 收货……1
            第一章 总则
            第一条 为了保证菜品安全，制定本规定。
            第二条 本规定所称冷库，是指温度不高于零下十八度的库房。
            第二章 收货
            第三条【验收】收货员应当逐件核对：
            （一）冻品表面温度不高于零下十二度；
            （二）蔬菜无腐烂；
            1. 叶菜当天使用；
            2. 根茎类可存放三天。
            有疑问的，先放待处理区，再报告店长。
            第四条 不得把未经验收的货物放进冷库。
            第五条 违反第四条的，当月奖金扣减五十元。
            """;

    @RegisterExtension
    final Visits visits = new Visits();

    @Test
    void aWordFileIsCheckedBesideTheOriginalAndStored() {
        var business = Business.open("晨光餐厅");
        business.owner().put("me/language", "{\"language\": \"zh\"}").expect(204);
        var module = business.handbook();
        var owner = visits.by(View.ZH_DESK).open("policy/" + module + "/text", business.login());
        owner.follow("导入已有制度").sees("导入已有制度").settled().picture("1-choose");
        owner.page().locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("制度.docx", DOCX, word()));
        owner.reads("系统的理解").reads("2 章 5 条").settled().picture("2-sides");

        owner.press("修改：验收").settled().picture("3-edit");
        owner.type("正文", "收货员应当逐件核对下列各项：").press("改好了");
        owner.reads("收货员应当逐件核对下列各项：");
        owner.press("不导入：为了保证菜品安全，制定本…").reads("2 章 4 条").press("撤销").reads("2 章 5 条");
        owner.press("不导入：为了保证菜品安全，制定本…").reads("2 章 4 条");
        owner.press("并入上一条：违反第四条的，当月奖金扣…").reads("2 章 3 条");
        // The page is loaded anew: what was corrected is there, and goes with what is stored.
        owner.settled().page().reload();
        owner.reads("2 章 3 条").reads("收货员应当逐件核对下列各项：").settled().picture("4-checked");
        owner.press("存入草稿").sees("条文").reads("收货员应当逐件核对下列各项：");
        assertThat(owner.page().getByText("为了保证菜品安全")).hasCount(0);
        owner.settled().picture("5-stored");
        owner.open("policy/" + module + "/transcribe").reads("选择文件").settled();
        assertThat(owner.page().getByText("系统的理解")).hasCount(0);
    }

    @Test
    void aPastedTextOnAPhoneStandsBelowItsOriginal() {
        var business = Business.open("House of Paste");
        var module = business.handbook();
        var owner = visits.by(View.EN_PHONE).open("policy/" + module + "/transcribe", business.login());
        owner.sees("Bring your own regulation").settled().picture("1-choose");
        owner.press("Split the text").reads("There is no text in it");
        owner.type("The whole regulation", TEXT).press("Split the text").reads("2 chapters, 5 clauses");
        owner.settled().picture("2-sides");
        // What is refused is said where it stands, and what was typed stays.
        owner.type("Title of chapter 1", "").press("Store in the draft").reads("Chapter 1: ");
        assertThat(owner.page().locator(".gz-understood-wrong")).hasCount(1);
        owner.settled().window("3-refused");
        owner.type("Title of chapter 1", "总则二")
                .press("Store in the draft")
                .sees("Text")
                .reads("总则二");
    }

    private static byte[] word() {
        var body = new StringBuilder();
        TEXT.lines().forEach(line -> body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>"));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"r\" Target=\"word/document.xml\" Type=\"http://schemas.openxmlformats.org/"
                            + "officeDocument/2006/relationships/officeDocument\"/></Relationships>");
            put(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
