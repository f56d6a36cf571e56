"""Who is who: which reports are of one project, and which names are of one organisation.

Read it in this order: `mentions` (what is compared), `profiles` (what comparing needs), `blocks`
(which pairs are worth it), `evidence` (points for and against, `weights` holds them all),
`joining` (pairs to groups, a person's decisions first), `resolving` (statements with one id).
"""
