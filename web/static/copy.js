// A button that copies, beside every text made for copying.
for (const text of document.querySelectorAll('.cite pre')) {
  const labels = text.closest('.cite').dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy quiet';
  button.textContent = labels.copy;
  button.setAttribute('aria-label', `${labels.copy}: ${text.getAttribute('aria-label')}`);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
    } catch {
      getSelection().selectAllChildren(text); // No leave to use the clipboard: at least it is marked.
      return;
    }
    button.textContent = labels.copied;
    document.getElementById('live').textContent = labels.copied;
    setTimeout(() => { button.textContent = labels.copy; }, 2000);
  });
  text.after(button);
}
