/** The number of questions on the tool bar's icon, for one tab. */
export async function showCount(tabId, count) {
  await chrome.action.setBadgeBackgroundColor({ color: '#3b43c4' });
  await chrome.action.setBadgeText({ tabId, text: count ? String(count) : '' });
}
