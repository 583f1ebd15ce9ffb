namespace Close.Functional.Cli.Tests;

public sealed class SharedTextTests
{
    private const string Line = "a line that is long enough to make the text grow\n";

    /// <summary>A command that serves still writes while its test waits for the address.</summary>
    [Fact]
    public async Task A_text_can_be_read_while_it_is_written()
    {
        const int Lines = 300;
        for (var round = 0; round < 50; round++)
        {
            var text = new SharedText();
            var writing = Task.Run(() =>
            {
                for (var line = 0; line < Lines; line++)
                {
                    text.Writer.Write(Line);
                }
            });

            while (!writing.IsCompleted)
            {
                var read = text.Read();
                Assert.Equal(string.Concat(Enumerable.Repeat(Line, read.Length / Line.Length)), read);
            }

            await writing;
            Assert.Equal(Lines * Line.Length, text.Read().Length);
        }
    }
}
