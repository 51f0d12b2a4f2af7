// Refused:
TargetSettings prod = new() { Name = "prod", Hooks = [Hook.Command("warm the caches", "build/hooks/warm.sh")] };
// error CS0029: Cannot implicitly convert type 'Shunt.Hooks.CommandHook' to 'Shunt.Hooks.HookPoint'

// Instead:
TargetSettings prod = new() { Name = "prod", Hooks = [Before.Cutover(Hook.Command("warm the caches", "build/hooks/warm.sh"))] };
