import re,subprocess
I="import { permissionLabel } from '../../i18n/permission-label.js';\n"
def sub(p,*pairs,imp=None):
    s=open(p).read(); o=s
    for a,b in pairs:
        if a in s: s=s.replace(a,b)
    if imp and 'permissionLabel(' in s and 'permissionLabel }' not in s:
        ms=list(re.finditer(r"^import [^\n]*errorMessage[^\n]*\n|^import [^\n]*i18n/[^\n]*\n",s,re.M)) or list(re.finditer(r"^import [^\n]*\n",s,re.M))
        m=ms[-1]; s=s[:m.end()]+imp+s[m.end():]
    if s!=o: open(p,'w').write(s)
sub('src/elements/invitation-list/invitation-list.ts',("text('needsPermission', { permission })","text('needsPermission', { permission: permissionLabel(this.#strings, permission) })"),imp=I)
sub('src/elements/member-list/member-head.ts',("text('needsPermission', { permission })","text('needsPermission', { permission: permissionLabel(strings, permission) })"),imp=I)
sub('src/elements/branding-editor/branding-editor.ts',("{ permission: 'branding:update' }","{ permission: permissionLabel(text, 'branding:update') }"),imp=I)
sub('src/elements/invite-dialog/invite-dialog.ts',("{ permission: 'invitations:create' }","{ permission: permissionLabel(text, 'invitations:create') }"),("title: () => this.#strings.text('trigger')","subject: () => this.#strings.text('subject')"),imp=I)
sub('src/elements/org-profile/danger-zone.ts',("{ permission: 'org:delete' }","{ permission: permissionLabel(strings, 'org:delete') }"),imp=I)
sub('src/elements/org-profile/org-profile.ts',("{ permission: 'org:update' }","{ permission: permissionLabel(text, 'org:update') }"),imp=I)
sub('src/elements/member-details/member-permissions.ts',("?.description ?? permission;","?.description ?? permissionLabel(strings, permission);"),imp=I)
sub('src/features/members/roles-dialog.ts',("get(permission) ?? permission}","get(permission) ?? permissionLabel(text, permission)}"),("[name, description || name])","[name, description || permissionLabel(this.#strings, name)])"),imp=I)
sub('src/features/access-state/access-state-controller.ts',("renderLazyLoadError(this.#view, this.#options.strings, this.#options.title())","renderLazyLoadError(this.#view, this.#options.strings)"))
for p in 'invitation-list/invitation-list org-picker/org-picker member-list/member-list org-admin/org-admin org-profile/org-profile member-details/member-details branding-editor/branding-editor branding-preview/branding-preview token-inspector/token-inspector'.split():
    f='src/elements/%s.ts'%p; s=open(f).read()
    n=re.sub(r"title: \(\) => this\.#strings\.text\('\w+'\)","subject: () => this.#strings.text('subject')",s)
    if n!=s: open(f,'w').write(n)
sub('src/elements/org-picker/org-picker.ts',("text.common('loadFailed', { what: text.text('invitations') })","text.common('loadFailed', { what: text.text('subjectInvitations') })"))
sub('src/elements/org-switcher/org-switcher.ts',("text.common('loadFailed', { what: text.text('title') })","text.common('loadFailed', { what: text.text('subject') })"))
sub('src/elements/branding-editor/editor-dialogs.ts',("'across', [0, 1]","'horizontal', [0, 1]"),("'down', [0, 1]","'vertical', [0, 1]"))
sub('src/elements/branding-editor/editor-form.ts',("=== 'tooLow' ?","=== 'low' ?"))
for f in ['invitation-list/invitation-actions','member-list/member-list-actions']:
    sub('src/elements/%s.ts'%f,("Dialog.render(this.#strings, this.#strings.text('invite'))","Dialog.render(this.#strings)"),("Details.render(this.#strings, this.#strings.text('person'))","Details.render(this.#strings)"))
for f in subprocess.check_output("grep -rl 'renderLazyLoadError(' src/elements src/features",shell=True,text=True).split():
    s=open(f).read(); out=''; i=0
    while True:
        j=s.find('renderLazyLoadError(',i)
        if j<0: out+=s[i:]; break
        k=j+len('renderLazyLoadError('); depth=1; commas=[]; m=k
        while depth:
            c=s[m]
            if c in '([{': depth+=1
            elif c in ')]}': depth-=1
            elif c==',' and depth==1: commas.append(m)
            m+=1
        if len(commas)>=2: out+=s[i:commas[1]]+')'
        else: out+=s[i:m]
        i=m
    if out!=s: open(f,'w').write(out)
