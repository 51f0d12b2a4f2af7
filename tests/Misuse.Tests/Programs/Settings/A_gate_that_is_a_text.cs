// Refused:
TargetSettings prod = new()
{
    Name = "prod",
    Gates = ["main"],
};
// error CS0029: Cannot implicitly convert type 'string' to 'Shunt.Gates.Gate'

// Instead:
TargetSettings prod = new()
{
    Name = "prod",
    Gates =
    [
        Gate.Branches("main", "release/*"),
        Gate.NotDuring(
            FreezeWindow.Weekly("the weekend", (DayOfWeek.Friday, new(15, 0)), (DayOfWeek.Monday, new(8, 0)), "Europe/Berlin"),
            FreezeWindow.Once("the turn of the year", new(2026, 12, 18, 15, 0, 0), new(2027, 1, 4, 8, 0, 0), "Europe/Berlin"))
            .Or(Gate.Branches("hotfix/*")),
        Gate.Checks("scan of the image"),
    ],
};
