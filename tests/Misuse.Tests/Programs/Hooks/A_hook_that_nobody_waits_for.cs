// Refused:
HookPoint warm = Before.Cutover(Hook.Code("warm the caches", (release, token) => { Task.Delay(10, token); }));
// error CS1643: Not all code paths return a value in lambda expression of type 'Func<HookedRelease, CancellationToken, Task>'

// Instead:
HookPoint warm = Before.Cutover(Hook.Code("warm the caches", (release, token) => Task.Delay(10, token)));
