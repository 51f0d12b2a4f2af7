namespace Shunt.Contract.Local;

public sealed class LocalRollbackTests(LocalFixture fixture) : RollbackContract(fixture), IClassFixture<LocalFixture>;
