package org.guizhang.transcribe.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guizhang.template.ClauseKind;
import org.guizhang.transcribe.Proposal;
import org.guizhang.transcribe.Proposal.Dropped;
import org.guizhang.transcribe.Proposal.Why;
import org.junit.jupiter.api.Test;

/** What is understood of the layouts that regulations come in. */
class OutlinerTest {
    private static final List<Proposal.Addressee> POSITIONS = List.of(
            Printed.position("厨师长", "chef"),
            Printed.position("收货员", "receiver"),
            Printed.position("保安员", "guard"),
            Printed.position("保安队长", "captain"),
            Printed.position("保洁员", "cleaner"),
            Printed.position("坐席", "agent"),
            Printed.position("班长", "leader"));

    static Proposal proposal(String text) {
        return Proposer.propose(PlainText.read(text), POSITIONS);
    }

    @Test
    void headingsThatAreSpreadProhibitionsAndSectionsByNumber() {
        assertThat(proposal("第一章  总　则\n第一条 收货员验货。\n第二章 收 货 区\n第二条 保持干净。\n").chapters())
                .extracting(chapter -> chapter.title())
                .containsExactly("总则", "收 货 区");
        var english = proposal("1 Hygiene\n1.1 Smoking is not allowed in the kitchen.\n1.2 Do not eat here. See 1.1.\n"
                + "1.3 Wash hands, as in 1.5 % of cases; rule 2.1 stays.\n");
        var clauses = english.chapters().get(0).clauses();
        assertThat(clauses)
                .extracting(clause -> clause.kind().kind())
                .containsExactly(ClauseKind.PROHIBITION, ClauseKind.PROHIBITION, ClauseKind.DUTY);
        assertThat(clauses.get(1).mentions()).containsExactly("See 1.1");
        assertThat(clauses.get(2).mentions()).containsExactly("rule 2.1");
    }

    /** As in Hong Kong and Taiwan, with numerals as on cheques, and with an article that came in later. */
    @Test
    void traditionalCharactersAndFormalNumerals() {
        assertThat(Printed.outline(proposal("""
                        第壹章 總則
                        第壹條 員工應當準時到崗，嚴禁代打卡。
                        第貳條 違反第壹條的，罰款五十元：
                        （一）第一次警告；
                        （二）第二次罰款。
                        第貳條之一 第貳條與本條一併適用。
                        第贰章 附则
                        第叁条 自公布之日起施行。
                        """))).isEqualTo("""
                        # 總則
                        [prohibition] 員工應當準時到崗，嚴禁代打卡。
                        [penalty] 違反第壹條的，罰款五十元：
                        - 第一次警告；
                        - 第二次罰款。
                        [duty] 第貳條與本條一併適用。
                        # 附则
                        [duty] 自公布之日起施行。
                        """);
    }

    @Test
    void chaptersAndArticles() {
        var proposal = proposal(Printed.text("articles"));
        assertThat(proposal.title()).isEqualTo("晨光餐厅后厨管理规定 （2025年修订）");
        assertThat(Printed.outline(proposal)).isEqualTo("""
                        # 总则
                        [duty] 为了保证菜品安全，明确后厨各岗位的责任，制定本规定。
                        [definition] 本规定所称冷库，是指温度不高于零下十八度的库房。
                        [duty chef] 厨师长负责本规定的执行，每周检查一次并留下记录。
                        # 收货与存放 收货
                        [duty receiver] 验收 | 收货员应当逐件核对品名、数量和生产日期：
                        - 冻品表面温度不高于零下十二度；
                        - 蔬菜无腐烂、无泥水；
                          - 叶菜当天使用；
                          - 根茎类可存放三天。
                        - 票据与实物一致。
                        - ?有疑问的，先放待处理区，再报告厨师长。
                        [prohibition] 不得把未经验收的货物放进冷库。
                        # 存放
                        [duty] 食材按先进先出的顺序取用， / 违反第五条规定的，按第七条处理。
                        # 罚则
                        [penalty] 违反第五条的，当月奖金扣减五十元；造成损失的，另行赔偿。
                        [duty] 本规定自公布之日起施行。
                        """);
        assertThat(proposal.dropped())
                .filteredOn(dropped -> dropped.why() != Why.NUMBER)
                .extracting(Dropped::line, Dropped::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, Why.CONTENTS),
                        org.assertj.core.groups.Tuple.tuple(4, Why.CONTENTS),
                        org.assertj.core.groups.Tuple.tuple(5, Why.CONTENTS),
                        org.assertj.core.groups.Tuple.tuple(6, Why.CONTENTS));
        assertThat(proposal.chapters().get(2).clauses().get(0).mentions()).containsExactly("第五条", "第七条");
    }

    @Test
    void chineseNumbersFirst() {
        assertThat(Printed.outline(proposal(Printed.text("chinese")))).isEqualTo("""
                        # ?福兴物业保安岗位制度
                        ?[duty] 为规范保安工作，特制定本制度。
                        # 岗位职责
                        [duty guard] 保安员应按时到岗，着装整齐，佩戴工牌。
                        [duty captain] 保安队长负责排班，每月二十五日前公布下月班表；
                        - 白班两人一组；
                        - 夜班三人一组。
                        [prohibition guard cleaner] 保安员和保洁员不得在岗位上吸烟。
                        # 交接班
                        [duty] 接班人提前十分钟到岗，当面清点对讲机、钥匙和登记簿。
                        [prohibition] 未办完交接，交班人不得离岗。
                        # 巡逻
                        ?[duty captain] 夜间每两小时巡逻一次，路线由保安队长指定。
                        ?[duty] 巡逻发现下列情况应立即报告：
                        - 门窗未关；
                        - 消防通道堵塞。
                        ?[duty] 本制度自发布之日起执行。
                        """);
    }

    @Test
    void decimalNumbers() {
        assertThat(Printed.outline(proposal(Printed.text("decimal")))).isEqualTo("""
                        # 目的
                        ?[duty] 规范接听和回访，让客户一次把事说清。
                        # 范围
                        ?[duty] 本规范适用于客服中心全体人员。
                        # 接听
                        [duty agent] 坐席应在铃响三声内接听，并报出姓名。
                        - 节假日使用节假日问候语；
                        - 客户情绪激动时，先倾听后回答。
                        [standard leader] 通话平均时长不超过3.5分钟，超过的由班长抽听。
                        [prohibition] 严禁泄露客户电话。
                        # 回访
                        [procedure] 回访步骤：
                        - 查阅工单；
                        - 致电客户；
                        - 登记结果。
                        [duty leader] 班长每周抽查十条录音。
                        """);
    }
}
