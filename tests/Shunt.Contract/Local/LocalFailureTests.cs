namespace Shunt.Contract.Local;

public sealed class LocalFailureTests(LocalFixture fixture) : FailureContract(fixture), IClassFixture<LocalFixture>;
