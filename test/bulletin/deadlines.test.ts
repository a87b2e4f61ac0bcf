import assert from 'node:assert/strict';
import { isOver } from '../../src/bulletin/deadlines.js';

describe('the end of a measure', () => {
  const cases: readonly (readonly [measure: string, on: string, over: boolean])[] = [
    ['7月20日前对接高校补齐清单', '2031-07-20', true],
    ['7月20日前对接高校补齐清单', '2031-07-19', false],
    ['7月20日以前对接高校补齐清单', '2031-09-30', true],
    ['6月底前完成认定', '2031-06-30', true],
    ['二季度上门服务企业30家以上，推动应登尽登', '2031-06-30', true],
    ['二季度上门服务企业30家以上，推动应登尽登', '2031-05-31', false],
    ['推广规范文本,5月底前完成重新登记', '2031-06-30', true],
    ['会同统计局逐户指导，确保6月底前全部纳入', '2031-06-30', true],
    ['年底前完成放款', '2031-12-31', true],
    ['2031年9月15日前报市政府', '2031-09-30', true],
    ['7月补足资金，三季度发放2000万元以上', '2031-07-31', false],
    ['7月补足资金，三季度发放2000万元以上', '2031-09-30', true],
    ['3月起分园区开展推介', '2031-09-30', false],
    ['二季度起按月受理、按月兑付', '2031-09-30', false],
    ['对5月退回的合同重新登记', '2031-09-30', false],
    ['5月退回的合同重新登记', '2031-09-30', false],
    ['明年3月底前申报', '2031-09-30', false],
    ['2032年3月底前申报', '2031-12-31', false],
    ['各科室每月报送信息不少于2条', '2031-12-31', false],
    ['平均预约时间压缩到5个工作日', '2031-12-31', false],
    ['2月30日前完成', '2031-12-31', false],
  ];
  for (const [measure, on, over] of cases) {
    it(`${over ? 'is over' : 'is not over'} on ${on}: ${measure}`, () => assert.equal(isOver(measure, 2031, on), over));
  }
});
