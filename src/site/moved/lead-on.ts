/**
 * Leads from a page of a former address to where its `data-to` says, with the fragment that was asked for unless that has one of its own. It stands in
 * the head, in words that the policy allows by their hash. Without scripts the page's `<meta>` leads on, to the top of the page.
 */
export const LEAD_ON =
  "const{to}=document.currentScript.dataset;location.replace(to.includes('#')?to:to+location.hash)";
