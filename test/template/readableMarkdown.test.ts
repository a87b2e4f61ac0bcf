import assert from 'node:assert/strict';
import { readableMarkdown } from '../../src/template/readableMarkdown.js';
import { figure, missing, renderOne } from './support.js';

const readable = (source: string, content: unknown): string => readableMarkdown(renderOne(source, content));

describe('readableMarkdown', () => {
  it('keeps what is printed with provenance in brackets, and no ids', () => {
    const light = { kind: 'light', title: '新认定企业', light: 'green', text: '绿灯' };
    const content = { a: figure('38家'), b: missing, light };
    assert.equal(readable('新认定{{a}}，登记{{b}}，{{light}}。', content), '新认定[38家]，登记[暂无数据]，[绿灯]。\n');
  });

  it('leaves brackets and links that a template or a cell writes', () => {
    assert.equal(readable('[注](figure:f1){{a}}', { a: figure('[甲](乙)') }), '[注](figure:f1)[\\[甲\\]\\(乙\\)]\n');
  });

  it('shows a line break inside a value, and one empty line at most between paragraphs', () => {
    assert.equal(readable('\n\n甲{{a}}\n\n \n\n乙\n\n', { a: '一\n二' }), '甲一↵二\n\n乙\n');
  });
});
