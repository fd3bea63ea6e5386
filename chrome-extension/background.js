import { answerSelection } from './selection.js';

const MENU = 'ask-about-selection';

chrome.runtime.onInstalled.addListener(() => {
  chrome.contextMenus.create({ id: MENU, title: 'Ask about “%s”', contexts: ['selection'] });
});

chrome.contextMenus.onClicked.addListener((info, tab) => {
  if (info.menuItemId === MENU && tab?.id) answerSelection(info, tab);
});
