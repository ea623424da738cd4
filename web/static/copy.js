// The button beside every text made for copying: the text that it names, else the one before it.
for (const button of document.querySelectorAll('.cite .copy')) {
  const text = document.getElementById(button.dataset.of) ?? button.previousElementSibling;
  const { copy, copied } = button.closest('.cite').dataset;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
    } catch {
      getSelection().selectAllChildren(text); // No leave to use the clipboard: at least it is marked.
      return;
    }
    button.textContent = copied;
    document.getElementById('live').textContent = copied;
    setTimeout(() => { button.textContent = copy; }, 2000);
  });
}
