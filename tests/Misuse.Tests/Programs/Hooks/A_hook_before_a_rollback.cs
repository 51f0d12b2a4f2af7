// Refused:
TargetSettings prod = new() { Name = "prod", Hooks = [Before.Rollback(Hook.Command("ask the manager", "build/hooks/ask.sh"))] };
// error CS0117: 'Before' does not contain a definition for 'Rollback'

// Instead:
TargetSettings prod = new() { Name = "prod", Hooks = [After.Rollback(Hook.Command("tell the manager", "build/hooks/tell.sh"))] };
