namespace Shunt.Contract.Docker;

public sealed class DockerCutoverTests(DockerFixture fixture) : CutoverContract(fixture), IClassFixture<DockerFixture>;
